package org.skillway.curriculum.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.curriculum.backlog.domain.Backlog;
import org.skillway.curriculum.catalog.Catalogues;

/** Puts the ranked trouble beside what was decided about it. */
@ApplicationScoped
class ReadBacklog {

    @Inject
    Frictions frictions;

    @Inject
    Decisions decisions;

    @Inject
    Catalogues catalogues;

    BacklogView over(int days) {
        return BacklogView.of(Backlog.ranked(frictions.lately(days), catalogues.stored()), decisions.latest());
    }
}
