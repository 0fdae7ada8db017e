package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The measurements of one person's KPI in the order of time, turned so that more is better. Of thousands of people all are
 * at hand at once, so that a measurement is two numbers here and no more; times are as fine as the database keeps them.
 */
public final class Course {

    /** So many measurements make a mean that one bad day does not. */
    private static final int ENOUGH = 3;

    public record Point(Instant at, double value) {}

    private final long[] micros;
    private final double[] values;

    public Course(List<Point> points) {
        micros = points.stream().mapToLong(point -> micros(point.at())).toArray();
        values = points.stream().mapToDouble(Point::value).toArray();
    }

    /** How the mean changed from the time before a moment to the time after it; empty where either is hardly measured. */
    public OptionalDouble change(Instant at, Duration before, Duration after) {
        OptionalDouble earlier = mean(at.minus(before), at);
        OptionalDouble later = mean(at, at.plus(after));
        return earlier.isPresent() && later.isPresent()
                ? OptionalDouble.of(later.getAsDouble() - earlier.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble mean(Instant from, Instant to) {
        long end = micros(to);
        double sum = 0;
        int count = 0;
        for (int i = firstFrom(micros(from)); i < micros.length && micros[i] < end; i++) {
            sum += values[i];
            count++;
        }
        return count < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private int firstFrom(long from) {
        int low = 0;
        int high = micros.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (micros[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
