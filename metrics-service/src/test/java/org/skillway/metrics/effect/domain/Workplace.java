package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;

/** People whose work is measured every other day; what happens to it is known, because it is made up here. */
final class Workplace {

    static final Instant TAKEN = Instant.parse("2026-10-01T00:00:00Z");

    /** When everybody's four weeks after taking are over. */
    static final Instant NOW = TAKEN.plus(Duration.ofDays(30));

    private static final int DAYS = 60;

    final SequencedMap<UUID, Course> courses = new LinkedHashMap<>();
    private final Random random;

    Workplace(long seed) {
        random = new Random(seed);
    }

    /** Somebody at their own level, with noise, a trend a day, and what an event at the time of taking does to them. */
    UUID person(double trend, double effect) {
        return person(80 + 5 * random.nextGaussian(), trend, effect, 4);
    }

    /** Somebody without any noise. */
    UUID steady(double effect) {
        return person(80, 0, effect, 0);
    }

    private UUID person(double level, double trend, double effect, double noise) {
        UUID person = new UUID(random.nextLong(), random.nextLong());
        List<Course.Point> points = new ArrayList<>();
        for (int day = -DAYS; day < DAYS / 2; day += 2) {
            double value = level + trend * day + (day < 0 ? 0 : effect) + noise * random.nextGaussian();
            points.add(new Course.Point(TAKEN.plus(Duration.ofDays(day)), value));
        }
        courses.put(person, new Course(points));
        return person;
    }

    List<Taking> takers(int count, double trend, double effect) {
        List<Taking> takings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            takings.add(new Taking(person(trend, effect), TAKEN));
        }
        return takings;
    }

    void others(int count, double trend, double effect) {
        for (int i = 0; i < count; i++) {
            person(trend, effect);
        }
    }

    List<Lot> lots(int count, boolean delayed, double effect) {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lots.add(new Lot(person(0, effect), TAKEN, Duration.ofDays(14), delayed));
        }
        return lots;
    }
}
