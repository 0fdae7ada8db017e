package org.skillway.curriculum.dropoff.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One activity of one person in the module; only an answer has an item. */
public record Mark(String person, Kind kind, @Nullable String item, boolean correct, Instant at) {

    /** What was done; a reflection or a use at work leaves no mark here. */
    public enum Kind {
        STARTED,
        ANSWERED,
        COMPLETED,
        ABANDONED
    }
}
