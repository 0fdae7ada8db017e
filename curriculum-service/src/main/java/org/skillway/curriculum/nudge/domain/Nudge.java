package org.skillway.curriculum.nudge.domain;

import java.util.Locale;
import org.skillway.curriculum.path.domain.Step;

/** One reminder, always of something that can be done at once, and why it comes. */
public record Nudge(Kind kind, Step step, String reason) {

    /** What somebody is reminded of. */
    public enum Kind {
        REVIEW,
        STREAK,
        NEXT_STEP;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
