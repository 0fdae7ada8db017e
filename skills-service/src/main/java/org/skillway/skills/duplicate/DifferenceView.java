package org.skillway.skills.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;

/** Somebody's decision that two skills are different. */
@Type("SkillDifference")
public record DifferenceView(
        UUID differenceId, String first, String second, String reason, String decidedBy, Instant decidedAt) {

    static DifferenceView of(DifferenceRow row) {
        return new DifferenceView(
                row.differenceId, row.firstSkill, row.secondSkill, row.reason, row.decidedBy, row.decidedAt);
    }
}
