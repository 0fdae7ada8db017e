package org.skillway.skills.review;

import jakarta.transaction.TransactionScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.skillway.platform.event.Cause;

/** Whose gaps the transaction at hand gave cause to look at, with the last such cause of each. */
@TransactionScoped
class GapsToReview {

    private final Map<UUID, Cause.Link> causes = new TreeMap<>();

    boolean isEmpty() {
        return causes.isEmpty();
    }

    void add(UUID personId, Cause.Link cause) {
        causes.put(personId, cause);
    }

    /** All of them, in the order of their ids; afterwards there are none. */
    Map<UUID, Cause.Link> take() {
        var taken = new TreeMap<>(causes);
        causes.clear();
        return taken;
    }
}
