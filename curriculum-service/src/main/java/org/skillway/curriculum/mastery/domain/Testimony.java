package org.skillway.curriculum.mastery.domain;

/**
 * What somebody says about another person's level: prior experience at hire, what a manager or a mentor saw, an attestation.
 *
 * <p>Reliability is meant as in classical test theory: the share of the variance of such statements that is true
 * difference between people (Lord and Novick 1968, chapter 3). With true variance t, a reliability r therefore is an
 * error variance of t(1 - r)/r.
 *
 * @param shown whether it counts as shown without help: prior experience is where somebody starts from, and shows nothing
 */
public record Testimony(Level level, double reliability, boolean shown) {

    public Testimony {
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException(
                    "Reliability lies above 0 and below 1, not at " + reliability + ". Nothing is ever certain.");
        }
    }

    /** Of what was seen at work. */
    public Testimony(Level level, double reliability) {
        this(level, reliability, true);
    }

    double errorVariance() {
        return Norms.USUAL.anyMastery().variance() * (1 - reliability) / reliability;
    }
}
