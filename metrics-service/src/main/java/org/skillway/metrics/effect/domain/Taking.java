package org.skillway.metrics.effect.domain;

import java.time.Instant;
import java.util.UUID;

/** When somebody first took a module. */
public record Taking(UUID person, Instant at) {

    /** Whether the time after it, in which the work is looked at, is over. */
    public boolean isSettled(Instant now) {
        return !at.plus(Comparison.WINDOW).isAfter(now);
    }
}
