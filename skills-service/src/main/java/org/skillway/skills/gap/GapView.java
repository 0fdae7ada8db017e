package org.skillway.skills.gap;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.gap.domain.Gap;

/** What a person is asked for in a skill, what is believed of them, and what would close the difference. */
@Type("Gap")
public record GapView(
        String skill,
        List<String> roles,
        int requiredLevel,

        @Schema(description = "Days since the role was taken up.")
        int byDay,

        LocalDate dueOn,
        boolean critical,

        @Schema(description = "How much of the role the skill is, above 0 to 1.")
        double weight,

        EstimateView estimate,

        @Schema(description = "Levels missing, 0 where none is.")
        double gap,

        String kind,
        String reasonCode,
        String reason) {

    /** What is believed of the person, and how surely. */
    @Type("GapEstimate")
    @Schema(description = "Levels from 0 to 5; low to high holds 90 percent.")
    public record EstimateView(double level, double low, double high, double probabilityReady, int evidence) {}

    static GapView of(Gap gap) {
        var target = gap.target();
        var estimate = gap.estimate();
        return new GapView(
                gap.skill(),
                target.roles(),
                target.level(),
                target.byDay(),
                target.dueOn(),
                target.critical(),
                target.weight(),
                new EstimateView(
                        estimate.level(), estimate.low(), estimate.high(), gap.probabilityReady(), estimate.evidence()),
                gap.size(),
                gap.kind().code(),
                gap.reason().code(),
                gap.because());
    }
}
