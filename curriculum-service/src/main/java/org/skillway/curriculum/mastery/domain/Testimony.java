package org.skillway.curriculum.mastery.domain;

/**
 * What somebody says about another person's level: prior experience at hire, a manager's observation, an attestation.
 *
 * <p>Reliability is meant as in classical test theory: the share of the variance of such statements that is true
 * difference between people (Lord and Novick 1968, chapter 3). With true variance t, a reliability r therefore is an
 * error variance of t(1 - r)/r.
 */
public record Testimony(Level level, double reliability) {

    public Testimony {
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException(
                    "Reliability lies above 0 and below 1, not at " + reliability + ". Nothing is ever certain.");
        }
    }

    double errorVariance() {
        return Norms.USUAL.anyMastery().variance() * (1 - reliability) / reliability;
    }
}
