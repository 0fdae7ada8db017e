package org.skillway.metrics.drift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.drift.domain.Verdict.Improved;
import org.skillway.metrics.drift.domain.Verdict.InControl;
import org.skillway.metrics.drift.domain.Verdict.Recovered;
import org.skillway.metrics.drift.domain.Verdict.StillDrifted;
import org.skillway.metrics.drift.domain.Verdict.WarmingUp;
import org.skillway.metrics.kpi.domain.Direction;

class DriftStateTest {

    private final double[] usual = {86, 82, 90, 85, 88, 83, 87, 91, 84, 80, 86, 89};
    private int turn;

    @Test
    void judgesNothingBeforeItKnowsTwelveValues() {
        var work = Work.measured(Direction.HIGHER_IS_BETTER);

        work.then(11, () -> 86).next(10);

        assertThat(work.verdicts()).hasSize(12).allMatch(WarmingUp.class::isInstance);
        assertThat(work.verdicts().getLast()).isEqualTo(new WarmingUp(0));
    }

    @Test
    void tellsHowFarAndSinceWhenTheWorkSlipped() {
        var work = known();

        var first = work.next(70);
        var second = work.next(72);
        var third = work.next(68);

        assertThat(first).isEqualTo(new InControl());
        assertThat(second).isEqualTo(new InControl());
        assertThat(third).asInstanceOf(type(Drifted.class)).satisfies(drifted -> {
            assertThat(drifted.since()).isEqualTo(Work.observation(48, 0).occurredAt());
            assertThat(drifted.baseline()).isCloseTo(85.9, offset(0.1));
            assertThat(drifted.recent()).isCloseTo(70, offset(1e-9));
            assertThat(drifted.observations()).isEqualTo(3);
            assertThat(drifted.statistic()).isGreaterThan(drifted.threshold());
            assertThat(drifted.evidence()).extracting(Observation::value).containsExactly(70.0, 72.0, 68.0);
        });
    }

    @Test
    void isNotImpressedByOneValueHoweverStrange() {
        var work = known();

        assertThat(work.next(-1e12)).isEqualTo(new InControl());
        work.then(48, this::usual);

        assertThat(work.verdicts().stream().skip(48)).allMatch(InControl.class::isInstance);
    }

    @Test
    void stillNoticesASlipAfterOneStrangeValue() {
        var work = known();
        work.next(-1e12);
        work.then(12, this::usual);

        assertThat(work.until(Drifted.class, () -> 70, 10)).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest(name = "one of the first is {0}")
    @ValueSource(doubles = {860, 8600, -1e12, 1e308})
    void oneWrongValueAmongTheFirstDoesNotMakeItDeaf(double wrong) {
        var work = Work.measured(Direction.HIGHER_IS_BETTER).then(6, this::usual);
        work.next(wrong);
        work.then(6, this::usual);

        assertThat(work.until(Drifted.class, () -> 60, 60)).isLessThanOrEqualTo(5);
        assertThat(work.verdicts().getLast()).asInstanceOf(type(Drifted.class)).satisfies(drifted -> {
            assertThat(drifted.baseline()).isCloseTo(86, offset(3.0));
            assertThat(drifted.recent()).isCloseTo(60, offset(1e-9));
        });
    }

    @Test
    void alarmsOnceAndThenWaitsForTheRecovery() {
        var work = known();
        work.until(Drifted.class, () -> 70, 10);

        work.then(30, () -> 70);
        var later = work.verdicts()
                .subList(work.verdicts().size() - 30, work.verdicts().size());
        var recovery = work.until(Recovered.class, this::usual, 30);

        assertThat(later).allMatch(StillDrifted.class::isInstance);
        assertThat(recovery).isBetween(4, 15);
        assertThat(work.verdicts().getLast())
                .asInstanceOf(type(Recovered.class))
                .extracting(Recovered::baseline)
                .satisfies(baseline -> assertThat(baseline).isCloseTo(85.9, offset(0.1)));
    }

    @Test
    void noticesTheNextSlipAfterARecovery() {
        var work = known();
        work.until(Drifted.class, () -> 70, 10);
        work.until(Recovered.class, this::usual, 30);

        assertThat(work.until(Drifted.class, () -> 70, 10)).isLessThanOrEqualTo(4);
    }

    @Test
    void takesALastingImprovementForTheNewNorm() {
        var work = known();

        assertThat(work.until(Improved.class, () -> 95 + usual() - 86, 40)).isLessThan(20);
        work.then(24, () -> 95 + usual() - 86);

        assertThat(work.until(Drifted.class, this::usual, 20)).isLessThanOrEqualTo(8);
    }

    @Test
    void readsAKpiThatShouldFallTheOtherWayRound() {
        var handleTime = Work.measured(Direction.LOWER_IS_BETTER).then(48, this::usual);

        assertThat(handleTime.until(Drifted.class, () -> 100, 10)).isLessThanOrEqualTo(4);
    }

    @Test
    void refusesAValueThatIsNoNumber() {
        assertThatThrownBy(() -> Work.observation(0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void refusesAChartThatOneValueCouldAlarm() {
        assertThatThrownBy(() -> new ChartDesign(0.5, 5, 10, 6, 4.5, 12)).hasMessageContaining("outlier=6");
    }

    private Work known() {
        return Work.measured(Direction.HIGHER_IS_BETTER).then(48, this::usual);
    }

    private double usual() {
        return usual[turn++ % usual.length];
    }
}
