package org.skillway.skills.gap.domain;

import java.util.Locale;
import org.skillway.skills.profile.domain.Estimate;

/** How likely it is that a level asked for is missed: a reading aid for the probability, and no verdict. */
public enum Likelihood {
    /** Fewer than two things tell of the person in this skill: nobody can say. */
    UNKNOWN,
    /** As likely missed as not, or likelier. */
    PROBABLE,
    /** One in five or likelier. */
    POSSIBLE,
    /** Less than one in five: what counts as reached. */
    UNLIKELY;

    private static final int ENOUGH = 2;
    private static final double EVEN = 0.5;

    static Likelihood ofMissing(Estimate estimate, double level) {
        var missed = 1 - estimate.probabilityAtLeast(level);
        if (estimate.evidence() < ENOUGH) {
            return UNKNOWN;
        }
        if (missed >= EVEN) {
            return PROBABLE;
        }
        return missed > 1 - Estimate.READY_PROBABILITY ? POSSIBLE : UNLIKELY;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
