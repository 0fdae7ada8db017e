package org.skillway.curriculum.progress.domain;

import java.time.Duration;
import java.time.Instant;

/** How many rounds in a row went wrong in one skill, and when the last did. */
public record Struggle(int rounds, Instant at) {

    /** After so many rounds in a row more of the same does not help; a person does. */
    public static final int ENOUGH = 3;

    private static final Duration PAUSE = Duration.ofDays(7);

    /** After one more; what is told late does not move the last one back. */
    public Struggle again(Instant when) {
        return new Struggle(rounds + 1, when.isAfter(at) ? when : at);
    }

    /** Whether the skill rests for now, so that nobody is driven round the same loop. */
    public boolean rests(Instant now) {
        return rounds >= ENOUGH && now.isBefore(restsUntil());
    }

    /** When a skill that rests is tried again. */
    public Instant restsUntil() {
        return at.plus(PAUSE);
    }
}
