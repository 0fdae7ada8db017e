package org.skillway.skills.gap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which gaps are asked for: up to a day, against another role than those held, at a time, with minutes to practise. */
record GapQuery(
        @Nullable Integer day,
        @Nullable String role,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        int minutesAWeek) {

    static final String AN_HOUR_A_WEEK = "60";

    /** Whether today's estimates, kept ready, are the answer: skills that a held role asks for do not fade. */
    boolean aboutNow() {
        return role == null && ofNow();
    }

    /** Whether nothing of the past is asked for. */
    boolean ofNow() {
        return asOf == null && knownAt == null;
    }
}
