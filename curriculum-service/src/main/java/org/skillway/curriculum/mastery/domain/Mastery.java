package org.skillway.curriculum.mastery.domain;

import java.time.Instant;

/**
 * What is believed about one person in one skill at a time, and from how much evidence.
 *
 * @param grounded whether that is enough to skip what comes first ({@link Grounds})
 */
public record Mastery(Belief belief, int evidence, int unassisted, Instant at, boolean grounded) {

    public Mastery(Belief belief, int evidence, int unassisted, Instant at) {
        this(belief, evidence, unassisted, at, false);
    }

    public Mastery {
        if (evidence < 0 || unassisted < 0 || unassisted > evidence) {
            throw new IllegalArgumentException(
                    "Unassisted evidence is part of all evidence, but " + unassisted + " of " + evidence + " is not.");
        }
    }

    public Estimate estimate() {
        return Estimate.of(this);
    }

    public double probabilityReady(Level target) {
        return belief.probabilityAtLeast(target.logits());
    }

    public boolean readyFor(Level target) {
        return Readiness.holds(probabilityReady(target), unassisted);
    }
}
