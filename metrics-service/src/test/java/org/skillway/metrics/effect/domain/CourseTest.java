package org.skillway.metrics.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.metrics.effect.domain.Course.Point;

class CourseTest {

    private static final Instant FIRST = Instant.parse("2025-10-01T08:00:00Z");
    private static final Duration MONTH = Duration.ofDays(28);

    @Test
    void whoIsMeasuredOftenTakesNoMoreRoomThanWhoIsMeasuredDaily() {
        assertThat(new Course(measured(20_000, 1)).kept()).isLessThanOrEqualTo(500);
        assertThat(new Course(measured(501, 1)).kept()).isLessThanOrEqualTo(500);
        assertThat(new Course(measured(500, 1)).kept()).isEqualTo(500);
    }

    /** At fifty a day: a change between means of 1,400 that scatter by ten is known to 0.4, and is moved by far less. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsPutTogetherChangesNextToNothing(long seed) {
        var points = measured(20_000, seed);
        var course = new Course(points);

        for (var day = 60; day < 360; day += 30) {
            var at = FIRST.plus(Duration.ofDays(day)).plusSeconds(seed * 4_321);

            assertThat(course.change(at, MONTH, MONTH).orElseThrow())
                    .isCloseTo(mean(points, at, at.plus(MONTH)) - mean(points, at.minus(MONTH), at), within(0.2));
        }
    }

    @Test
    void threeMeasurementsAreNeededOnEitherSideHoweverTheyAreKept() {
        var points = measured(20_000, 1);
        var few = new ArrayList<>(points);
        var last = points.getLast().at();
        few.add(new Point(last.plus(Duration.ofDays(100)), 1));
        few.add(new Point(last.plus(Duration.ofDays(101)), 1));

        assertThat(new Course(few).change(last.plus(Duration.ofDays(90)), Duration.ofDays(120), MONTH))
                .isEmpty();
    }

    /** Over four hundred days, rising slowly. */
    private static List<Point> measured(int many, long seed) {
        var random = new Random(seed);
        var points = new ArrayList<Point>(many);
        for (var i = 0; i < many; i++) {
            points.add(new Point(
                    FIRST.plus(Duration.ofDays(400).dividedBy(many).multipliedBy(i)),
                    80 + 0.001 * i + 10 * random.nextGaussian()));
        }
        return points;
    }

    private static double mean(List<Point> points, Instant from, Instant to) {
        return points.stream()
                .filter(point -> !point.at().isBefore(from) && point.at().isBefore(to))
                .mapToDouble(Point::value)
                .average()
                .orElseThrow();
    }
}
