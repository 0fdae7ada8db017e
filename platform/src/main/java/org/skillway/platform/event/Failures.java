package org.skillway.platform.event;

import java.util.Optional;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Causes;
import org.skillway.platform.problem.DatabaseFailures;

/** Tells what may heal by waiting from what never will. */
final class Failures {

    private static final int LONGEST_REASON = 500;

    private Failures() {}

    /** The database is away, full, shutting down, another transaction was in the way, or nothing can be put on record. */
    static boolean isTransient(Throwable failure) {
        return Audit.isAway(failure) || DatabaseFailures.isPassing(failure);
    }

    static boolean isPermanent(Throwable failure) {
        return Causes.of(failure).anyMatch(PermanentFailure.class::isInstance);
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Causes.of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** A text of bounded length that the database takes: what somebody sent may be quoted in it, zero bytes and all. */
    static String reason(Throwable failure) {
        var root = Causes.of(failure).reduce((first, second) -> second).orElse(failure);
        var text = failure.equals(root)
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + " (" + root.getMessage() + ")";
        var kept = text.replace('\0', '\uFFFD');
        return kept.length() <= LONGEST_REASON ? kept : kept.substring(0, LONGEST_REASON);
    }
}
