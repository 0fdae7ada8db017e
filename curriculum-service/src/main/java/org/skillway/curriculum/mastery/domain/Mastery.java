package org.skillway.curriculum.mastery.domain;

import java.time.Instant;

/**
 * What is believed about one person in one skill at a time, and from how much evidence.
 *
 * @param grounds what stands behind it where a path would skip what comes first
 */
public record Mastery(Belief belief, int evidence, int unassisted, Instant at, Grounds grounds) {

    public Mastery(Belief belief, int evidence, int unassisted, Instant at) {
        this(belief, evidence, unassisted, at, Grounds.NONE);
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
