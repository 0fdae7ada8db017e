package org.skillway.metrics.drift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.drift.domain.Verdict.Recovered;
import org.skillway.metrics.kpi.domain.Direction;

/** Run lengths of the real chart over simulated work, held against the false-alarm budget and the published tables. */
class DriftCalibrationTest {

    private static final int BASELINE = 50;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void raisesOneFalseAlarmInAThousandObservations(long seed) {
        var runLength = mean(
                seed,
                4_000,
                random -> Work.measured(Direction.HIGHER_IS_BETTER)
                        .then(ChartDesign.STANDARD.warmUp(), Work.around(86, 5, random))
                        .until(Drifted.class, Work.around(86, 5, random), 50_000));

        assertThat(runLength).isCloseTo(1_000, withPercentage(10));
    }

    /** Montgomery (2013), table 9.3: k = 0.5, h = 5, two-sided 465 in control, so 930 for one side; 10.4 and 5.75 after 1 and 1.5 s. */
    @Test
    void reproducesThePublishedRunLengthsWithoutTheBound() {
        var unbounded = new ChartDesign(0.5, 5, 100, 5.5, 4.5, 500);

        var inControl = mean(
                11,
                4_000,
                random -> Work.onChart(unbounded)
                        .then(500, Work.around(0, 1, random))
                        .until(Drifted.class, Work.around(0, 1, random), 50_000));
        var shiftedByOne = mean(
                12,
                4_000,
                random -> Work.onChart(unbounded)
                        .then(500, Work.around(0, 1, random))
                        .until(Drifted.class, Work.around(1, 1, random), 1_000));
        var shiftedByOneAndAHalf = mean(
                13,
                4_000,
                random -> Work.onChart(unbounded)
                        .then(500, Work.around(0, 1, random))
                        .until(Drifted.class, Work.around(1.5, 1, random), 1_000));

        assertThat(inControl).isCloseTo(930, withPercentage(10));
        assertThat(shiftedByOne).isCloseTo(10.4, withPercentage(10));
        assertThat(shiftedByOneAndAHalf).isCloseTo(5.75, withPercentage(10));
    }

    @Test
    void noticesAShiftOfOneAndAHalfDeviationsWithinEightObservationsOnAverage() {
        var delays = runs(
                21, 4_000, random -> steady(random).until(Drifted.class, Work.around(86 - 1.5 * 5, 5, random), 200));

        assertThat(IntStream.of(delays).average().orElseThrow()).isLessThan(8);
        assertThat(percentile(delays, 95)).isLessThanOrEqualTo(20);
    }

    /** The slip that the demo shows. */
    @Test
    void noticesNotesFallingFrom86To70WithinEightTickets() {
        var delays = runs(31, 2_000, random -> steady(random).until(Drifted.class, Work.around(70, 5, random), 100));

        assertThat(percentile(delays, 50)).isEqualTo(3);
        assertThat(percentile(delays, 99)).isLessThanOrEqualTo(8);
    }

    @Test
    void seesTheRecoveryWithinTenObservationsAsARule() {
        var delays = runs(41, 2_000, random -> slipped(random).until(Recovered.class, Work.around(86, 5, random), 200));

        assertThat(percentile(delays, 50)).isLessThanOrEqualTo(10);
        assertThat(IntStream.of(delays).min().orElseThrow()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void doesNotTakeWorkThatStaysTwoDeviationsLowForRecovered() {
        var cleared = IntStream.of(runs(
                        51, 2_000, random -> slipped(random).until(Recovered.class, Work.around(76, 5, random), 50)))
                .filter(delay -> delay < 50)
                .count();

        assertThat(cleared).isLessThanOrEqualTo(20);
    }

    /** Student's t with 3 degrees of freedom: far more outliers than normal work has. */
    @Test
    void keepsThreeQuartersOfTheBudgetOnHeavyTails() {
        var runLength = mean(
                61,
                2_000,
                random -> Work.measured(Direction.HIGHER_IS_BETTER)
                        .then(BASELINE, () -> 86 + 5 * heavyTailed(random))
                        .until(Drifted.class, () -> 86 + 5 * heavyTailed(random), 50_000));

        assertThat(runLength).isGreaterThan(750);
    }

    /** Fifty observations at 86 without a false alarm among them. */
    private static Work steady(Random random) {
        var work = Work.measured(Direction.HIGHER_IS_BETTER).then(BASELINE, Work.around(86, 5, random));
        return work.state() instanceof Watching calm && calm.baseline().count() == BASELINE ? work : steady(random);
    }

    private static Work slipped(Random random) {
        var work = steady(random);
        assertThat(work.until(Drifted.class, Work.around(70, 5, random), 100)).isLessThan(100);
        return work;
    }

    private static double heavyTailed(Random random) {
        var chi = 0.0;
        for (var i = 0; i < 3; i++) {
            var normal = random.nextGaussian();
            chi += normal * normal;
        }
        return random.nextGaussian() / Math.sqrt(chi / 3);
    }

    private static double mean(long seed, int people, ToIntFunction<Random> person) {
        return IntStream.of(runs(seed, people, person)).average().orElseThrow();
    }

    private static int[] runs(long seed, int people, ToIntFunction<Random> person) {
        var random = new Random(seed);
        return IntStream.range(0, people).map(i -> person.applyAsInt(random)).toArray();
    }

    private static int percentile(int[] delays, int percent) {
        return IntStream.of(delays)
                .sorted()
                .skip((long) delays.length * percent / 100)
                .findFirst()
                .orElseThrow();
    }
}
