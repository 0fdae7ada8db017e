package org.skillway.curriculum.contest.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a contested step. Upheld, the step waits until a day, or what is believed of the learner is told
 * otherwise, or both; kept, it stays. Where the learner left before, it ended undecided.
 */
public record Ruling(
        Outcome outcome,
        String reason,
        @Nullable LocalDate putOffUntil,
        @Nullable Double level,
        String decidedBy,
        Instant decidedAt) {

    /** In favour of the learner, of the step, or of neither. */
    public enum Outcome {
        UPHELD,
        KEPT,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether one who says twice in a day (UTC) what somebody can do says it again here: they have seen it once. */
    public boolean repeats(Ruling earlier) {
        return level != null
                && earlier.level != null
                && decidedBy.equals(earlier.decidedBy)
                && day().equals(earlier.day());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
    }

    public Ruling {
        if (outcome != Outcome.UPHELD && (putOffUntil != null || level != null)) {
            throw new IllegalArgumentException("What is not upheld is neither put off nor believed otherwise.");
        }
        if (outcome == Outcome.UPHELD && putOffUntil == null && level == null) {
            throw new IllegalArgumentException("What is upheld has a consequence.");
        }
    }

    /** Nobody decided, as there is nobody left whom it is about. */
    public static Ruling ended(String reason, String by, Instant now) {
        return new Ruling(Outcome.ENDED, reason, null, null, by, now);
    }
}
