package org.skillway.curriculum.progress.domain;

import java.time.Duration;
import java.time.Instant;

/** A refresher that was taken: which module, for which skill, when. Two in a skill within four weeks are enough. */
public record Refreshed(String module, String skill, Instant at) {

    public static final int MOST_PER_SKILL = 2;
    public static final Duration PERIOD = Duration.ofDays(28);

    /** Whether what was at some time still counts. */
    public static boolean counts(Instant at, Instant now) {
        return at.isAfter(now.minus(PERIOD));
    }
}
