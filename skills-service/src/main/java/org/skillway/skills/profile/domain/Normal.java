package org.skillway.skills.profile.domain;

/** The standard normal distribution. */
public final class Normal {

    /** Beyond it the tail is below 1e-15, less than a double near 1 can show. */
    private static final double FAR = 8;

    private Normal() {}

    /** The value below which a draw lies with this probability, by halving: slow, exact, and the same everywhere. */
    public static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("A quantile needs a probability between 0 and 1, not " + probability);
        }
        var low = -FAR;
        var high = FAR;
        while (high - low > 1e-12) {
            var middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of a value below z, by Marsaglia's series (Journal of Statistical Software 11(4), 2004). */
    public static double below(double z) {
        if (Math.abs(z) > FAR) {
            return z > 0 ? 1 : 0;
        }
        var term = z;
        var sum = z;
        var before = 0.0;
        for (var odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= z * z / odd;
            sum += term;
        }
        return Math.clamp(0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), 0, 1);
    }
}
