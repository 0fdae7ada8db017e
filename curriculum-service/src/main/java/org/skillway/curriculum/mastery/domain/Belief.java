package org.skillway.curriculum.mastery.domain;

/** What is held to be true about an ability or an item's difficulty: a normal distribution in logits. */
public record Belief(double mean, double variance) {

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

    /** This belief after so much uncertainty has been added, up to a ceiling that is never lowered to. */
    Belief blurred(double addedVariance, double ceiling) {
        return new Belief(mean, Math.max(variance, Math.min(variance + addedVariance, ceiling)));
    }
}
