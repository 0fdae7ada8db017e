package org.skillway.metrics.drift.domain;

/** Count, mean and summed squared deviations of the values seen, updated one by one without cancellation (Welford 1962). */
public record Moments(long count, double mean, double squares) {

    public static final Moments NONE = new Moments(0, 0, 0);

    public Moments plus(double value) {
        var n = count + 1;
        var delta = value - mean;
        var newMean = mean + delta / n;
        return new Moments(n, newMean, squares + delta * (value - newMean));
    }

    /** The sample standard deviation; zero below two values. */
    public double deviation() {
        return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
    }
}
