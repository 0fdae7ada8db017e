package org.skillway.metrics.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int RUNS = 400;

    @Test
    void findsWhatTheModuleDidAndNotWhatHappenedToEverybody() {
        var workplace = new Workplace(1);
        var takers = workplace.takers(20, 0, 6 + 3);
        workplace.others(20, 0, 3);

        var estimate = new Comparison(takers, workplace.courses).estimate().orElseThrow();

        assertThat(estimate.value()).isCloseTo(6, within(1.5));
        assertThat(estimate.interval(0.95).verdict()).isEqualTo(Conclusion.HELPS);
        assertThat(estimate.grade()).isEqualTo(Grade.C);
        assertThat(estimate.assumptions()).containsExactly(Assumption.NOT_BY_LOT, Assumption.MOVED_ALIKE);
    }

    @Test
    void whoMovedApartBeforeIsNoProof() {
        var workplace = new Workplace(2);
        var takers = workplace.takers(20, 0.3, 0);
        workplace.others(20, 0, 0);

        var estimate = new Comparison(takers, workplace.courses).estimate().orElseThrow();

        assertThat(estimate.grade()).isEqualTo(Grade.D);
        assertThat(estimate.grade().supportsProposals()).isFalse();
        assertThat(estimate.assumptions()).contains(Assumption.MOVED_APART);
    }

    @Test
    void withoutAnybodyToCompareWithThereIsOnlyBeforeAndAfter() {
        var workplace = new Workplace(3);
        var takers = workplace.takers(12, 0, 4);
        workplace.others(3, 0, 0);

        var estimate = new Comparison(takers, workplace.courses).estimate().orElseThrow();

        assertThat(estimate.grade()).isEqualTo(Grade.E);
        assertThat(estimate.others()).isZero();
        assertThat(estimate.assumptions()).containsExactly(Assumption.NO_COMPARISON);
    }

    @Test
    void whoTookItEarlierServesAsNoComparison() {
        var workplace = new Workplace(4);
        var late = workplace.takers(8, 0, 5);
        var early = workplace.takers(8, 0, 5).stream()
                .map(taking -> new Taking(taking.person(), taking.at().minus(Duration.ofDays(29))))
                .toList();
        workplace.others(10, 0, 0);
        var all = List.of(late, early).stream().flatMap(List::stream).toList();

        var estimate = new Comparison(all, workplace.courses).estimate().orElseThrow();

        assertThat(estimate.takers())
                .as("the early ones are measured before and after, too")
                .isEqualTo(16);
        assertThat(estimate.others())
                .as("the late ones stand beside the early ones")
                .isEqualTo(18);
    }

    @Test
    void fourTakersAreTooFew() {
        var workplace = new Workplace(5);
        var takers = workplace.takers(4, 0, 4);
        workplace.others(20, 0, 0);

        assertThat(new Comparison(takers, workplace.courses).estimate()).isEmpty();
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        int checked = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var workplace = new Workplace(1000 + seed);
            var takers = workplace.takers(8, 0, 2);
            workplace.others(12, 0, 0);
            var estimate = new Comparison(takers, workplace.courses).estimate().orElseThrow();
            var interval = estimate.interval(0.95);
            held += interval.low() <= 2 && 2 <= interval.high() ? 1 : 0;
            checked += estimate.grade() == Grade.C ? 1 : 0;
        }

        assertThat((double) held / RUNS).isBetween(0.93, 0.99);
        assertThat((double) checked / RUNS).as("true parallels pass the check").isGreaterThan(0.85);
    }
}
