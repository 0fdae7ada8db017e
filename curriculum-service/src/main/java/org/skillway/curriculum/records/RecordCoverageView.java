package org.skillway.curriculum.records;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.progress.domain.Progress.State;
import org.skillway.curriculum.records.domain.Coverage;

/** How much of what somebody's roles ask for they have worked through. */
public record RecordCoverageView(
        UUID personId,
        int minutes,
        int coveredMinutes,

        @Schema(description = "Covered minutes of all; null where nothing is asked for or nothing teaches it.")
        @Nullable
        Double share,

        List<SkillCoverage> skills) {

    public record SkillCoverage(
            String skill,
            double targetLevel,
            int minutes,
            int coveredMinutes,

            @Schema(description = "Null where no module teaches the skill up to its target: a gap in the content.")
            @Nullable
            Double share,

            int passed,
            int testedOut,
            int open,

            @Schema(description = "Closed without all of its checks right.")
            int closed,

            int untouched) {}

    static RecordCoverageView of(UUID personId, List<Coverage> coverages) {
        int minutes = coverages.stream().mapToInt(Coverage::minutes).sum();
        int covered = coverages.stream().mapToInt(Coverage::coveredMinutes).sum();
        return new RecordCoverageView(
                personId,
                minutes,
                covered,
                minutes == 0 ? null : (double) covered / minutes,
                coverages.stream().map(RecordCoverageView::skill).toList());
    }

    private static SkillCoverage skill(Coverage coverage) {
        return new SkillCoverage(
                coverage.skill(),
                coverage.target().value(),
                coverage.minutes(),
                coverage.coveredMinutes(),
                coverage.minutes() == 0 ? null : coverage.share(),
                coverage.count(State.PASSED),
                coverage.count(State.TESTED_OUT),
                coverage.count(State.OPEN),
                coverage.count(State.CLOSED),
                coverage.count(State.UNTOUCHED));
    }
}
