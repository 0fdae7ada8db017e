package org.skillway.curriculum.mastery.domain;

/**
 * When a person counts as able to do something: likely enough, and shown alone often enough.
 *
 * <p>Four in five is the usual mastery criterion of a mastery-learning classroom (Bloom 1968). Two unassisted pieces of
 * evidence keep one lucky answer, or any number of helped ones, from ever moving a path.
 */
public final class Readiness {

    public static final double PROBABILITY = 0.80;
    public static final int UNASSISTED = 2;

    private Readiness() {}

    static boolean holds(double probability, int unassisted) {
        return probability >= PROBABILITY && unassisted >= UNASSISTED;
    }
}
