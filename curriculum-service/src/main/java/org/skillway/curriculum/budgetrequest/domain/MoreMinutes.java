package org.skillway.curriculum.budgetrequest.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's request for more minutes a week than they have. It goes to their manager, or to HR where there is none.
 *
 * @param minutes a week, as they would have them
 * @param held a week, as they had them when they asked
 * @param managerId who is to decide; null stands for HR
 */
public record MoreMinutes(
        UUID id,
        UUID personId,
        int minutes,
        int held,
        String reason,
        Instant askedAt,
        @Nullable UUID managerId,
        @Nullable Decision decision) {

    /** What a person decided, by user name, and why; where the learner left before, nobody did. */
    public record Decision(Outcome outcome, String reason, String decidedBy, Instant decidedAt) {}

    /** In favour of the learner, against, or neither. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public MoreMinutes {
        if (minutes <= held) {
            throw new IllegalArgumentException(minutes + " minutes are no more than " + held + ".");
        }
    }

    public boolean open() {
        return decision == null;
    }

    public MoreMinutes decided(Decision how) {
        if (decision != null) {
            throw new IllegalStateException("Request " + id + " is decided already.");
        }
        return new MoreMinutes(id, personId, minutes, held, reason, askedAt, managerId, how);
    }
}
