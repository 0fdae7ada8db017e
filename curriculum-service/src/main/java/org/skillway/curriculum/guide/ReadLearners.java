package org.skillway.curriculum.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.Learners.ReadLearner;
import org.skillway.curriculum.learner.Learners.ReadPath;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads learners for whoever may see them; what others read about a learner is noted before they get it. */
@ApplicationScoped
class ReadLearners {

    @Inject
    Learners learners;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    ReadPath path(UUID personId) {
        ReadPath read = learners.pathFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        noted(personId, read.own(), "path.read");
        return read;
    }

    ReadLearner learner(UUID personId) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        noted(personId, read.path().own(), "mastery.read");
        return read;
    }

    /** The catalogue as it binds somebody who was let in before. */
    Catalogue seen(UUID personId, Catalogue catalogue) {
        return learners.learnerFor(caller, personId)
                .map(read -> read.learner().sees(catalogue))
                .orElse(catalogue);
    }

    private void noted(UUID personId, boolean own, String action) {
        if (!own) {
            audit.read(action, "person/" + personId);
        }
    }
}
