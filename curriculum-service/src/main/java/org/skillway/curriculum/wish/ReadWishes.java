package org.skillway.curriculum.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads a learner's wishes for whoever may see the learner. */
@ApplicationScoped
class ReadWishes {

    @Inject
    SeenLearners learners;

    @Inject
    FindNext findNext;

    @Inject
    Reasons reasons;

    @Inject
    Catalogues catalogues;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    WishesView of(UUID personId) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("path-wishes.read", "person/" + personId);
        }
        UpNext next = findNext.of(read.walk(personId, catalogues.now()), clock.instant());
        Wishes wishes = read.learner()
                .wishes()
                .on(next.today(), key -> read.learner().progressIn(key).passed());
        boolean own = read.path().own();
        return WishesView.of(personId, wishes, read.path().path(), next, own, deferral -> reasons.of(deferral, own));
    }
}
