package org.skillway.curriculum.mastery.domain;

/**
 * The standard normal distribution.
 *
 * <p>The tail uses Hart's rational approximation in the double-precision form of G. West, "Better approximations to
 * cumulative normal functions", Wilmott Magazine, 2005: absolute error below 1e-14.
 */
final class Normal {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double[] TOP = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BOTTOM = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private Normal() {}

    /** The probability of a value of at most {@code z}. */
    static double below(double z) {
        double tail = tail(Math.abs(z));
        return z > 0 ? 1 - tail : tail;
    }

    static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_TWO_PI;
    }

    private static double tail(double z) {
        if (z > 37) {
            return 0;
        }
        double density = Math.exp(-z * z / 2);
        if (z < 7.07106781186547) {
            return density * polynomial(TOP, z) / polynomial(BOTTOM, z);
        }
        double fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
        return density / fraction / SQRT_TWO_PI;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
