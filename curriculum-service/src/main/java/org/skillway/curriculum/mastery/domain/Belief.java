package org.skillway.curriculum.mastery.domain;

import java.time.Duration;

/** What is held to be true about an ability or an item's difficulty, in logits, or about a speed: a normal distribution. */
public record Belief(double mean, double variance) {

    private static final double FADING_PER_DAY = 0.005;
    private static final double DAY = Duration.ofDays(1).toSeconds();

    /** Nothing added and nothing uncertain, as far as a variance may be small. */
    static final Belief ZERO = new Belief(0, 1e-12);

    public Belief {
        if (!Double.isFinite(mean) || !(variance > 0) || !Double.isFinite(variance)) {
            throw new IllegalArgumentException(
                    "A belief needs a finite mean and a positive variance, not " + mean + " and " + variance + ".");
        }
    }

    public double sd() {
        return Math.sqrt(variance);
    }

    /** The probability that the true value is at least this many logits. */
    public double probabilityAtLeast(double logits) {
        return Normal.below((mean - logits) / sd());
    }

    /** By how many logits the true value is expected to fall short of a mark; values above it count as zero. */
    public double shortfall(double logits) {
        double sd = sd();
        double z = (logits - mean) / sd;
        return sd * (Normal.density(z) + z * Normal.below(z));
    }

    /** This belief moved by so many logits, as sure as before. */
    public Belief shifted(double logits) {
        return new Belief(mean + logits, variance);
    }

    /** This belief after a measurement with normal error: the conjugate (Kalman) update. */
    public Belief measured(double logits, double errorVariance) {
        double trust = variance / (variance + errorVariance);
        return new Belief(mean + trust * (logits - mean), variance * (1 - trust));
    }

    /** This belief after time went by without evidence. */
    Belief faded(Duration passed, double ceiling) {
        return blurred(passed.toSeconds() / DAY * FADING_PER_DAY, ceiling);
    }

    /** This belief after so much uncertainty has been added, up to a ceiling that is never lowered to. */
    Belief blurred(double addedVariance, double ceiling) {
        return new Belief(mean, Math.max(variance, Math.min(variance + addedVariance, ceiling)));
    }
}
