package org.skillway.skills.profile.domain;

/** The standard normal distribution. */
final class Normal {

    /** Beyond it the tail is below 1e-15, less than a double near 1 can show. */
    private static final double FAR = 8;

    private Normal() {}

    /** The probability of a value below z, by Marsaglia's series (Journal of Statistical Software 11(4), 2004). */
    static double below(double z) {
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
