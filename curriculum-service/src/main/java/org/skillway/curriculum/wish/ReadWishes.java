package org.skillway.curriculum.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads a learner's wishes for whoever may see the learner. */
@ApplicationScoped
class ReadWishes {

    @Inject
    SeenLearners learners;

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
        LocalDate today = clock.instant().atZone(read.path().zone()).toLocalDate();
        Wishes wishes = read.learner()
                .wishes()
                .on(today, key -> read.learner().progressIn(key).passed());
        return WishesView.of(
                personId, wishes, read.path().path(), today, read.path().own());
    }
}
