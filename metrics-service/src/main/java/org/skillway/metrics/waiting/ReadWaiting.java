package org.skillway.metrics.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** One page of signals that are not counted, with the reading on record before anybody gets it. */
@ApplicationScoped
class ReadWaiting {

    private static final String START = "00000000-0000-0000-0000-000000000000";

    @Inject
    WaitingSignals waitingSignals;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    Page<SignalView> page(int limit, @Nullable String cursor, @Nullable String state) {
        var after = UUID.fromString(cursors.keyOf("signals", cursor, START));
        var page = Page.of(
                waitingSignals.after(after, state, limit + 1),
                limit,
                last -> cursors.after("signals", last.id().toString()));
        audit.read("signal.read", "signals");
        return page;
    }
}
