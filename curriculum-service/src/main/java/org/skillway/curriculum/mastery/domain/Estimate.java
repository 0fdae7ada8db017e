package org.skillway.curriculum.mastery.domain;

/** A mastery as people read it: a level, and the levels between which it lies with 90 % probability. */
public record Estimate(Level level, Level low, Level high) {

    private static final double NINETY_PERCENT = 1.6448536269514722;

    static Estimate of(Mastery mastery) {
        double mean = mastery.belief().mean();
        double reach = NINETY_PERCENT * mastery.belief().sd();
        return new Estimate(Level.ofLogits(mean), Level.ofLogits(mean - reach), Level.ofLogits(mean + reach));
    }
}
