package org.skillway.curriculum.aim.domain;

/** Tosses of a fair coin. */
final class Coins {

    private Coins() {}

    /** The probability of so many heads at most. */
    static double atMost(int heads, int tosses) {
        double term = Math.pow(0.5, tosses);
        double sum = 0;
        for (int i = 0; i <= heads; i++) {
            sum += term;
            term *= (double) (tosses - i) / (i + 1);
        }
        return sum;
    }
}
