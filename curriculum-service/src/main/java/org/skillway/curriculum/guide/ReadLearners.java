package org.skillway.curriculum.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.reflection.DueReflections;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.upnext.Walk;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads learners for whoever may see them; what others read about a learner is noted before they get it. */
@ApplicationScoped
class ReadLearners {

    @Inject
    SeenLearners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    DueReflections dueReflections;

    @Inject
    Clock clock;

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

    /** Somebody who was let in before, on their path. */
    Walk walk(UUID personId, ReadPath path) {
        return learners.walk(caller, personId, path);
    }

    /** What somebody who was let in before is to look back on. */
    Optional<AskedReflection> reflection(UUID personId, ReadPath path) {
        return path.looksBack()
                ? learners.learnerFor(caller, personId).flatMap(read -> reflection(personId, read))
                : Optional.empty();
    }

    Optional<AskedReflection> reflection(UUID personId, ReadLearner read) {
        return read.path().looksBack()
                ? dueReflections.of(personId, read, read.learner().sees(catalogues.now()), clock.instant())
                : Optional.empty();
    }

    private void noted(UUID personId, boolean own, String action) {
        if (!own) {
            audit.read(action, "person/" + personId);
        }
    }
}
