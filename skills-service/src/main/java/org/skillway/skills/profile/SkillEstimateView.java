package org.skillway.skills.profile;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the machine believes of a person in one skill. */
@Type("SkillEstimate")
@Schema(description = "Levels from 0 to 5; low to high holds 90 percent.")
public record SkillEstimateView(
        String skill,
        double level,
        double low,
        double high,
        int evidence,
        int unassisted,
        String cause,
        Instant updatedAt) {

    static SkillEstimateView of(EstimateRow row) {
        var estimate = row.estimate();
        return new SkillEstimateView(
                row.skill,
                estimate.level(),
                estimate.low(),
                estimate.high(),
                estimate.evidence(),
                estimate.unassisted(),
                row.origin,
                row.updatedAt);
    }
}
