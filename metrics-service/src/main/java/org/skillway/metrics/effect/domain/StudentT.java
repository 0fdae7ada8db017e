package org.skillway.metrics.effect.domain;

/** Student's distribution for whole degrees of freedom, by its finite series (Abramowitz and Stegun, 26.7.3 and 26.7.4). */
final class StudentT {

    private static final int HALVINGS = 60;
    private static final double WIDEST = 1e6;

    private StudentT() {}

    /** How many standard errors to either side hold the share of the distribution that the level says. */
    static double within(double level, int degrees) {
        double low = 0;
        double high = WIDEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (share(middle, degrees) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The probability of being within so many standard errors. */
    static double share(double t, int degrees) {
        double angle = Math.atan(t / Math.sqrt(degrees));
        double square = Math.cos(angle) * Math.cos(angle);
        boolean odd = degrees % 2 == 1;
        double term = odd ? Math.cos(angle) : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k < degrees; k += 2) {
            term *= square * (k - 1) / k;
            sum += term;
        }
        double series = Math.sin(angle) * sum;
        return odd ? 2 / Math.PI * (angle + series) : series;
    }
}
