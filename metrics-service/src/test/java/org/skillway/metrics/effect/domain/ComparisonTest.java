package org.skillway.metrics.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int RUNS = 400;

    @Test
    void findsWhatTheModuleDidAndNotWhatHappenedToEverybody() {
        var workplace = new Workplace(1);
        var takers = workplace.takers(20, 0, 6 + 3);
        workplace.others(20, 0, 3);

        var estimate = new Comparison(takers, workplace.courses, Workplace.NOW)
                .estimate()
                .orElseThrow();

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

        var estimate = new Comparison(takers, workplace.courses, Workplace.NOW)
                .estimate()
                .orElseThrow();

        assertThat(estimate.grade()).isEqualTo(Grade.D);
        assertThat(estimate.grade().supportsProposals()).isFalse();
        assertThat(estimate.assumptions()).contains(Assumption.MOVED_APART);
    }

    @Test
    void withoutAnybodyToCompareWithThereIsOnlyBeforeAndAfter() {
        var workplace = new Workplace(3);
        var takers = workplace.takers(12, 0, 4);
        workplace.others(3, 0, 0);

        var estimate = new Comparison(takers, workplace.courses, Workplace.NOW)
                .estimate()
                .orElseThrow();

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

        var estimate =
                new Comparison(all, workplace.courses, Workplace.NOW).estimate().orElseThrow();

        assertThat(estimate.takers())
                .as("the early ones are measured before and after, too")
                .isEqualTo(16);
        assertThat(estimate.others())
                .as("the late ones stand beside the early ones")
                .isEqualTo(18);
    }

    /** As the evidence gives them: everybody who took it, also the day before yesterday. */
    @Test
    void whoTookItTenDaysAgoIsNeitherTakerNorComparison() {
        var workplace = new Workplace(6);
        List<Taking> all = new ArrayList<>(workplace.takers(12, 0, 5));
        workplace.takers(30, 0, 5).stream()
                .map(taking -> new Taking(taking.person(), Workplace.NOW.minus(Duration.ofDays(10))))
                .forEach(all::add);
        workplace.others(8, 0, 0);

        var estimate =
                new Comparison(all, workplace.courses, Workplace.NOW).estimate().orElseThrow();

        assertThat(estimate.takers()).isEqualTo(12);
        assertThat(estimate.others()).isEqualTo(8);
        assertThat(estimate.value()).isCloseTo(5, within(1.5));
    }

    @Test
    void nineTakersCheckNothing() {
        var workplace = new Workplace(7);
        var takers = workplace.takers(9, 0, 30);
        workplace.others(40, 0, 0);

        var estimate = new Comparison(takers, workplace.courses, Workplace.NOW)
                .estimate()
                .orElseThrow();

        assertThat(estimate.grade()).isEqualTo(Grade.D);
        assertThat(estimate.assumptions()).contains(Assumption.NOT_CHECKED);
    }

    @Test
    void whereEverybodyChangedByTheSameItIsTooEarly() {
        var workplace = new Workplace(8);
        var takers = new ArrayList<Taking>();
        for (int i = 0; i < 24; i++) {
            UUID person = workplace.steady(i < 12 ? 4.1 : 0.1);
            if (i < 12) {
                takers.add(new Taking(person, Workplace.TAKEN));
            }
        }

        assertThat(new Comparison(takers, workplace.courses, Workplace.NOW).estimate())
                .isEmpty();
    }

    @Test
    void fourTakersAreTooFew() {
        var workplace = new Workplace(5);
        var takers = workplace.takers(4, 0, 4);
        workplace.others(20, 0, 0);

        assertThat(new Comparison(takers, workplace.courses, Workplace.NOW).estimate())
                .isEmpty();
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var interval = estimate(1000 + seed, 8, 0, 2).interval(0.95);
            held += interval.low() <= 2 && 2 <= interval.high() ? 1 : 0;
        }

        assertThat((double) held / RUNS).isBetween(0.93, 0.99);
    }

    @Test
    void movingAlikeIsSaidOnlyWhereItIsShown() {
        int alike = 0;
        int tooWeak = 0;
        int apart = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            alike += estimate(3000 + seed, 30, 0, 5).grade() == Grade.C ? 1 : 0;
            tooWeak += estimate(4000 + seed, 10, 0, 1).grade() == Grade.C ? 1 : 0;
            // Half a point a week more for takers: two points from one four weeks to the next, of an effect of four.
            apart += estimate(5000 + seed, 30, 0.5 / 7, 2).grade() == Grade.C ? 1 : 0;
        }

        assertThat((double) alike / RUNS).as("true parallels, well measured").isGreaterThan(0.9);
        assertThat((double) tooWeak / RUNS)
                .as("true parallels, hardly measured")
                .isLessThan(0.3);
        assertThat((double) apart / RUNS)
                .as("no parallels, right at the margin")
                .isLessThan(0.15);
    }

    private static Estimate estimate(long seed, int takers, double trend, double effect) {
        var workplace = new Workplace(seed);
        var takings = workplace.takers(takers, trend, effect);
        workplace.others(takers * 3 / 2, 0, 0);
        return new Comparison(takings, workplace.courses, Workplace.NOW)
                .estimate()
                .orElseThrow();
    }
}
