package org.skillway.skills.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.skills.gap.domain.GapFixture.START;
import static org.skillway.skills.gap.domain.GapFixture.aRole;
import static org.skillway.skills.gap.domain.GapFixture.aRoleOf;
import static org.skillway.skills.gap.domain.GapFixture.asks;
import static org.skillway.skills.gap.domain.GapFixture.believed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;

class GapAnalysisTest {

    private static final Horizon WHOLE = new Horizon.Whole();

    @ParameterizedTest(name = "{0} of 3: {1}")
    @CsvSource({
        "1.9, FAR_BELOW, FOUNDATION",
        "2.1, BELOW, PRACTICE",
        "2.9, BELOW, PRACTICE",
        "3.1, UNCERTAIN, REINFORCEMENT",
        "3.5, READY, NONE",
        "5.0, READY, NONE",
    })
    void classifiesByWhatWouldCloseTheGap(double level, GapReason reason, GapKind kind) {
        var gap = onlyGap(believed(level));

        assertThat(gap.reason()).isEqualTo(reason);
        assertThat(gap.kind()).isEqualTo(kind);
    }

    @Test
    void ofAStrangerEverythingIsFoundation() {
        var gap = onlyGap(Estimate.NOTHING_KNOWN);

        assertThat(gap.reason()).isEqualTo(GapReason.NOTHING_KNOWN);
        assertThat(gap.size()).isEqualTo(1.5);
    }

    @Test
    void whatWasShownOnlyOnceWithoutHelpIsToBeShownAgain() {
        var gap = onlyGap(new Estimate(2, 0.16, 5, 1));

        assertThat(gap.reason()).isEqualTo(GapReason.THIN_EVIDENCE);
        assertThat(gap.kind()).isEqualTo(GapKind.REINFORCEMENT);
    }

    @Test
    void saysWhyWithItsNumbers() {
        assertThat(onlyGap(believed(1.9)).because())
                .isEqualTo("Level 3 is asked for by day 30. Estimate 1.9 (1.2 to 2.6) from 6 pieces of evidence:"
                        + " more than one level below.");
    }

    @Test
    void ofSeveralRolesTheHighestLevelCountsWithItsOwnDay() {
        var duties = List.of(
                aRoleOf(0.7, "support", asks("communication", 2, 30)),
                aRoleOf(0.3, "coordinator", asks("communication", 4, 90)));

        var target = GapAnalysis.of(duties, Map.of(), WHOLE).gaps().getFirst().target();

        assertThat(target.level()).isEqualTo(4);
        assertThat(target.byDay()).isEqualTo(90);
        assertThat(target.dueOn()).isEqualTo(START.plusDays(90));
        assertThat(target.roles()).containsExactly("support", "coordinator");
        assertThat(target.weight()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void onDayThirtyOnlyWhatIsDueByThenCounts() {
        var duties = List.of(aRole("support", asks("product", 2, 30), asks("refunds", 3, 60)));

        assertThat(GapAnalysis.of(duties, Map.of(), new Horizon.Day(30)).gaps())
                .extracting(Gap::skill)
                .containsExactly("product");
    }

    @Test
    void eachRoleHasItsOwnNextCheckpoint() {
        var begunLongAgo = new Duty(
                aRole("support", asks("refunds", 3, 90)).map(),
                1,
                START.minusDays(300),
                Tenure.since(START.minusDays(300)));
        var begunToday = aRole("lead", asks("coaching", 3, 30), asks("feedback", 3, 90));

        var analysis = GapAnalysis.of(List.of(begunLongAgo, begunToday), Map.of(), new Horizon.NextCheckpoint(START));

        assertThat(analysis.gaps()).extracting(Gap::skill).containsExactly("refunds", "coaching");
    }

    @Test
    void coverageIsTheReachedShareByWeight() {
        var duties =
                List.of(aRoleOf(0.5, "a", asks("x", 2, 30)), aRoleOf(0.25, "b", asks("y", 2, 30), asks("z", 2, 30)));

        var coverage = GapAnalysis.of(duties, Map.of("x", believed(4)), WHOLE).coverage();

        assertThat(coverage).hasValueCloseTo(50.0, within(1e-9));
    }

    @Test
    void nobodyAsksSoNothingIsCovered() {
        assertThat(GapAnalysis.of(List.of(), Map.of(), WHOLE).coverage()).isEmpty();
    }

    private static Gap onlyGap(Estimate estimate) {
        var duties = List.of(aRole("support", asks("refunds", 3, 30)));
        return GapAnalysis.of(duties, Map.of("refunds", estimate), WHOLE).gaps().getFirst();
    }
}
