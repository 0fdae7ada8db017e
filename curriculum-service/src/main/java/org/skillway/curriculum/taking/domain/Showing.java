package org.skillway.curriculum.taking.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.domain.Learner;

/**
 * Whether a module's questions are shown to somebody.
 *
 * <p>Modules and tests ask from the same questions, and a test promises how often it is wrong for somebody who meets them
 * there first. So questions are shown where they are practised, and what was shown is asked in no test of that person: neither
 * rule alone would do. Shown are the questions of what somebody has begun and of the steps they are at. Of everything else they
 * may still be tested.
 */
public enum Showing {
    /** They practise it, or were shown it before: no test asks them this any more. */
    KNOWN,
    /** It is theirs to take now: from this reading on no test asks them this. */
    FIRST,
    /** They are not there yet; whoever begins it is. */
    NOT_YET,
    /** A test of its skill is under way, which alone asks. */
    TEST_UNDER_WAY,
    /** Whoever reads is neither who takes it nor somebody who teaches. */
    NOT_YOURS;

    /**
     * To who takes it.
     *
     * @param shown whether they were shown it before
     * @param atIt whether it is a step of theirs for now
     */
    public static Showing of(Module module, Learner learner, boolean shown, BooleanSupplier atIt, Instant now) {
        if (learner.isTested(module.skill(), now)) {
            return TEST_UNDER_WAY;
        }
        if (shown || learner.progressIn(module.key()).practised()) {
            return KNOWN;
        }
        return atIt.getAsBoolean() ? FIRST : NOT_YET;
    }

    public boolean shows() {
        return this == KNOWN || this == FIRST;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
