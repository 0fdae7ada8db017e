package org.skillway.curriculum.nudge.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Step;

/**
 * One reminder, always of something that can be done at once, and why it comes.
 *
 * @param occasion what calls for it at this time; null where it comes at one of the day's usual moments
 */
public record Nudge(
        Kind kind, Step step, String reason, @Nullable Occasion occasion) {

    /** What somebody is reminded of. */
    public enum Kind {
        REVIEW,
        STREAK,
        NEXT_STEP,
        /** A slot of theirs is open. */
        SLOT,
        /** A task is near that needs something. */
        TASK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** At one of the day's usual moments. */
    Nudge(Kind kind, Step step, String reason) {
        this(kind, step, reason, null);
    }

    Nudge(Occasion occasion, Step step, String reason) {
        this(occasion.kind(), step, reason, occasion);
    }
}
