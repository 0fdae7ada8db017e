package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The measurements of one person's KPI in the order of time, turned so that more is better. Of thousands of people all are
 * at hand at once, so that a measurement is two numbers here and no more; times are as fine as the database keeps them.
 *
 * <p>Of whoever is measured more than 500 times, so many measurements that follow each other are put together, at the time of
 * the middle one, as leave 500 at most: their mean counts as often as they are. So who is measured fifty times a day takes 8 kB
 * as well. A mean over weeks is then off by what at most half of such a group at either end differs from it, which is little
 * beside its own error; whoever is measured daily has none.
 */
public final class Course {

    /** So many measurements make a mean that one bad day does not. */
    private static final int ENOUGH = 3;

    public record Point(Instant at, double value) {}

    private static final int MOST = 500;

    private final long[] micros;
    private final double[] values;

    /** How many measurements each value is the mean of; the last may be of fewer. */
    private final int together;

    private final int lastTogether;

    public Course(List<Point> points) {
        together = Math.max(1, (points.size() + MOST - 1) / MOST);
        int groups = (points.size() + together - 1) / together;
        lastTogether = points.size() - (groups - 1) * together;
        micros = new long[groups];
        values = new double[groups];
        for (int i = 0; i < groups; i++) {
            List<Point> group = points.subList(i * together, Math.min(points.size(), (i + 1) * together));
            micros[i] = micros(group.get(group.size() / 2).at());
            values[i] = group.stream().mapToDouble(Point::value).sum() / group.size();
        }
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
            int weight = i == micros.length - 1 ? lastTogether : together;
            sum += weight * values[i];
            count += weight;
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

    int kept() {
        return micros.length;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
