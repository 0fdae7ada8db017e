package org.skillway.skills.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Shows who told which skills apart, oldest first. */
@ApplicationScoped
class ReadDifferences {

    private static final String LIST = "skill-differences";
    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    @Inject
    Differences differences;

    @Inject
    Cursors cursors;

    Page<DifferenceView> page(int limit, @Nullable String cursor, @Nullable Instant since) {
        var after = UUID.fromString(cursors.keyOf(LIST, cursor, BEFORE_ALL));
        return Page.of(
                        differences.page(after, since, limit + 1),
                        limit,
                        last -> cursors.after(LIST, last.differenceId.toString()))
                .map(DifferenceView::of);
    }
}
