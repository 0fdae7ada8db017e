package org.skillway.metrics.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** One page of a person's charts that began anew; what others than the person read is on record. */
@ApplicationScoped
class ReadRestarts {

    private static final String NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    @Inject
    Restarts restarts;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    Page<RestartView> page(UUID personId, int limit, @Nullable String cursor) {
        sight.require(personId);
        var before = UUID.fromString(cursors.keyOf("chart-restarts", cursor, NEWEST));
        var page = Page.of(
                restarts.before(before, personId, limit + 1),
                limit,
                last -> cursors.after("chart-restarts", last.id().toString()));
        if (!isSelf(personId)) {
            audit.read("chart-restart.read", "person/" + personId);
        }
        return page;
    }

    private boolean isSelf(UUID personId) {
        return directory
                .byUserName(caller.userName())
                .filter(self -> self.personId().equals(personId))
                .isPresent();
    }
}
