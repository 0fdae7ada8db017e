package org.skillway.skills.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.HelpLevel;

/** One thing that tells of somebody's skill, from whom and how far it can be relied on. */
@Type("EvidenceItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceItemView(
        UUID itemId,
        String skill,

        @Schema(
                description =
                        "prior-experience, manager-observation, mentor-observation, stretch-assignment, answer, reflection, use, slip, recovery or slip-withdrawn.")
        String kind,

        @Schema(description = "The level stated; absent for all else.") @Nullable
        Integer level,

        @Schema(description = "Whether an answer was right.") @Nullable
        Boolean correct,

        @Schema(
                description =
                        "Of a statement, 0 to 1; absent for all else; an answer is weighed by curriculum-service, by item and help.")
        @Nullable
        Double reliability,

        String helpLevel,

        @Schema(description = "The user name of who stated it, module/ and the module, or kpi/ and the figure.")
        String source,

        @Nullable String note,
        Instant trueAt,
        Instant knownAt) {

    static EvidenceItemView of(EvidenceItemRow row) {
        return new EvidenceItemView(
                row.itemId,
                row.skill,
                row.kind,
                row.level,
                row.correct,
                EvidenceKind.of(row.kind)
                        .map(kind -> kind.reliability(HelpLevel.of(row.helpLevel)))
                        .orElse(null),
                row.helpLevel,
                row.source,
                row.note,
                row.trueAt,
                row.knownAt);
    }
}
