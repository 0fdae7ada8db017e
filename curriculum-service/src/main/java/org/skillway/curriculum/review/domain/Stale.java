package org.skillway.curriculum.review.domain;

import java.time.Instant;

/** A module that may not be right any more, and why. */
public record Stale(String module, Reason reason, Instant since, String detail) {

    /** How it shows. */
    public enum Reason {
        /** Nobody changed it for a long time. */
        OLD,
        /** A procedure that it teaches from changed after it did. */
        SOURCE_CHANGED,
        /** Its questions prove much easier or harder than their author thought. */
        ANSWERS_DRIFTED
    }
}
