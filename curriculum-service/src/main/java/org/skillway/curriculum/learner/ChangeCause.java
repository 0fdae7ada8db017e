package org.skillway.curriculum.learner;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.ledger.PathDecision.Cause;

/** What made a learner change; the drift's id where it was one. */
public record ChangeCause(
        Kind kind, String reason, @Nullable UUID driftId) {

    /** The kinds that other services know by their lower-case names. */
    public enum Kind {
        ACTIVITY,
        DRIFT,
        ROLE,
        EVIDENCE,
        CATALOGUE,
        BUDGET,
        TEST_OUT,
        WISH,
        CONTEST,
        REMEDIATION,
        PILOT,
        POLICY,
        DAY
    }

    /** The reason is a short text for machines, without anything personal in it. */
    public static ChangeCause of(Kind kind, String reason) {
        return new ChangeCause(kind, reason, null);
    }

    /** As the ledger keeps it. */
    Cause kept() {
        return new Cause(code(), reason, driftId);
    }

    private String code() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
