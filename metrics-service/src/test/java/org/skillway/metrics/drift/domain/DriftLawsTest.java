package org.skillway.metrics.drift.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.kpi.domain.Direction;

/** What holds for every series: levels that jump, outliers, ties and constants included. */
class DriftLawsTest {

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverAlarmsOnFewerThanThreeObservations(long seed) {
        var alarms = verdicts(series(seed), Direction.HIGHER_IS_BETTER, x -> x).stream()
                .filter(Drifted.class::isInstance)
                .map(Drifted.class::cast);

        assertThat(alarms).allSatisfy(alarm -> assertThat(alarm.evidence()).hasSizeGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotCareInWhichUnitTheKpiIsMeasured(long seed) {
        var series = series(seed);

        assertThat(kinds(verdicts(series, Direction.HIGHER_IS_BETTER, x -> 60 * x)))
                .isEqualTo(kinds(verdicts(series, Direction.HIGHER_IS_BETTER, x -> x)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void treatsBothDirectionsAlike(long seed) {
        var series = series(seed);

        assertThat(kinds(verdicts(series, Direction.LOWER_IS_BETTER, x -> -x)))
                .isEqualTo(kinds(verdicts(series, Direction.HIGHER_IS_BETTER, x -> x)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysThatTheRecentWorkIsWorseWheneverItAlarms(long seed) {
        var alarms = verdicts(series(seed), Direction.HIGHER_IS_BETTER, x -> x).stream()
                .filter(Drifted.class::isInstance)
                .map(Drifted.class::cast);

        assertThat(alarms).allSatisfy(alarm -> assertThat(alarm.recent()).isLessThan(alarm.baseline()));
    }

    /** A promise kept or not: the middle value of a slip may well be the usual one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysSoOfWhatIsEitherDoneOrNotToo(long seed) {
        var random = new Random(seed);
        var series = DoubleStream.generate(() -> random.nextDouble() < 0.95 ? 1 : 0)
                .limit(100)
                .toArray();
        var slip =
                DoubleStream.generate(() -> random.nextDouble() < 0.6 ? 1 : 0).limit(60);
        var all = DoubleStream.concat(DoubleStream.of(series), slip).toArray();

        assertThat(verdicts(all, Direction.HIGHER_IS_BETTER, x -> x))
                .filteredOn(Drifted.class::isInstance)
                .map(Drifted.class::cast)
                .allSatisfy(alarm -> assertThat(alarm.recent()).isLessThan(alarm.baseline()));
    }

    private static double[] series(long seed) {
        var random = new Random(seed);
        var level = 100 * random.nextDouble();
        var deviation = random.nextInt(4) == 0 ? 0 : 10 * random.nextDouble();
        var values = DoubleStream.builder();
        for (var i = 0; i < 300; i++) {
            if (random.nextInt(60) == 0) {
                level += deviation * 3 * random.nextGaussian();
            }
            var outlier = random.nextInt(25) == 0 ? 1e6 * random.nextGaussian() : 0;
            values.add(Math.rint(level + deviation * random.nextGaussian() + outlier));
        }
        return values.build().toArray();
    }

    private static List<Verdict> verdicts(double[] series, Direction direction, DoubleUnaryOperator unit) {
        var work = Work.measured(direction);
        DoubleStream.of(series).map(unit).forEach(work::next);
        return work.verdicts();
    }

    private static List<Class<?>> kinds(List<Verdict> verdicts) {
        return verdicts.stream().<Class<?>>map(Object::getClass).toList();
    }
}
