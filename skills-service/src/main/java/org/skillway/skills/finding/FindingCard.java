package org.skillway.skills.finding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something worked out and kept, as a list has it: without what went into it. */
@Type("Finding")
public record FindingCard(
        UUID findingId,
        UUID personId,

        @Schema(description = "estimate, gap or readiness.") String kind,

        @Schema(description = "The skill or the role.") String subject,

        String ruleVersion,
        String madeBy,
        Instant madeAt) {}
