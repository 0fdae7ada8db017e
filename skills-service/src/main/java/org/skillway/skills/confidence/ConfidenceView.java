package org.skillway.skills.confidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody said of their own level, or who leads them to it. */
@Type("Confidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfidenceView(
        UUID confidenceId,
        String skill,

        @Schema(description = "self or validation.") String kind,

        int level,
        @Nullable String note,
        String statedBy,

        @Schema(
                description =
                        "As what they said it: manager, line, hr, mentor or buddy; absent for oneself, and where nobody was asked then.")
        @Nullable
        String relation,

        Instant statedAt) {

    static ConfidenceView of(ConfidenceRow row) {
        return new ConfidenceView(
                row.confidenceId, row.skill, row.kind, row.level, row.note, row.statedBy, row.relation, row.statedAt);
    }
}
