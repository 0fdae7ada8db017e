package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** The measurements of one person's KPI in the order of time, turned so that more is better. */
public record Course(List<Point> points) {

    /** So many measurements make a mean that one bad day does not. */
    private static final int ENOUGH = 3;

    public record Point(Instant at, double value) {}

    public Course {
        points = List.copyOf(points);
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
        double sum = 0;
        int count = 0;
        for (int i = firstFrom(from); i < points.size() && points.get(i).at().isBefore(to); i++) {
            sum += points.get(i).value();
            count++;
        }
        return count < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private int firstFrom(Instant from) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).at().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
