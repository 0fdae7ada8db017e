package org.skillway.curriculum.remediation.domain;

import java.time.Instant;
import java.util.Locale;

/** What a named person decided about a proposal, and why; or that it ended, as its learner does not work here any more. */
public record Ruling(Outcome outcome, String reason, String decidedBy, Instant decidedAt) {

    /** The first word is the manager's, on the proposal; an approved measure is later kept or lifted. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        KEPT,
        LIFTED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
