package org.skillway.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Signal sources as whoever asks may see them: their mapping may name people, and is for those who set them up. */
@ApplicationScoped
class ReadSources {

    private static final String LIST = "signal-sources";

    @Inject
    SignalSources sources;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    Page<SignalSourceView> page(int limit, @Nullable String cursor) {
        return Page.of(
                        sources.after(cursors.keyOf(LIST, cursor, ""), limit + 1),
                        limit,
                        last -> cursors.after(LIST, last.key))
                .map(this::view);
    }

    SignalSourceView view(SignalSource source) {
        return SignalSourceView.of(source, caller.has(Role.LD_ADMIN) || caller.has(Role.INTEGRATION));
    }
}
