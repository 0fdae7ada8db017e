package org.skillway.metrics.drift.domain;

/**
 * Turns a value into a normal score against the values before it, and back.
 *
 * <p>With n earlier values the standardised next one, (x - mean) / sd * sqrt(n / (n + 1)), follows Student's t with
 * n - 1 degrees of freedom. Wallace's transformation of t into a normal score (1959, Annals of Mathematical Statistics
 * 30, 1124-1130) is within 0.02 from 5 degrees of freedom on, and has a closed inverse.
 */
final class StandardScore {

    /** Of the mean: a series that never varied has no scale of its own, and smaller differences carry no news. */
    private static final double LEAST_RELATIVE_DEVIATION = 0.01;

    private static final double LEAST_DEVIATION = 1e-9;

    private StandardScore() {}

    static double of(Moments before, double value) {
        var freedom = (double) before.count() - 1;
        var t = (value - before.mean()) / spread(before);
        return Math.copySign(shrinkage(freedom) * Math.sqrt(freedom * Math.log1p(t * t / freedom)), t);
    }

    /** The value that would have this score. */
    static double value(Moments before, double score) {
        var freedom = (double) before.count() - 1;
        var root = score / shrinkage(freedom);
        var t = Math.copySign(Math.sqrt(freedom * Math.expm1(root * root / freedom)), score);
        return before.mean() + t * spread(before);
    }

    private static double shrinkage(double freedom) {
        return (8 * freedom + 1) / (8 * freedom + 3);
    }

    /** The least standard deviation that work of this level is taken to have. */
    static double least(double level) {
        return Math.max(LEAST_DEVIATION, LEAST_RELATIVE_DEVIATION * Math.abs(level));
    }

    private static double spread(Moments before) {
        var n = (double) before.count();
        return Math.max(before.deviation(), least(before.mean())) * Math.sqrt((n + 1) / n);
    }
}
