package org.skillway.suite.bench;

import java.time.Duration;
import java.util.Arrays;

/** Waiting times. */
final class Latencies {

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    static Latencies ofNanos(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** The smallest value that at least this share of all do not exceed; zero of nothing. */
    Duration percentile(double share) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        var rank = (int) Math.ceil(share * sorted.length);
        return Duration.ofNanos(sorted[Math.clamp(rank - 1, 0, sorted.length - 1)]);
    }
}
