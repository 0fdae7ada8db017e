package org.skillway.curriculum.replan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** One page of new plans that publishing asked for, the latest first. */
@ApplicationScoped
class ReadReplans {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    @Inject
    Replans replans;

    @Inject
    Cursors cursors;

    Page<ReplanView> page(int limit, @Nullable String cursor) {
        UUID before = UUID.fromString(cursors.keyOf("replans", cursor, AFTER_ALL.toString()));
        return Page.of(
                        replans.before(before, limit + 1),
                        limit,
                        last -> cursors.after("replans", last.replan().id().toString()))
                .map(ReplanView::of);
    }
}
