package org.skillway.curriculum.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.Learners.ReadLearner;
import org.skillway.curriculum.session.domain.Session;
import org.skillway.curriculum.session.domain.SessionComposer;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Puts a sitting together for somebody whom the caller may see; nothing is planned or written but that others read it. */
@ApplicationScoped
class ComposeSession {

    @Inject
    Learners learners;

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

    SessionView of(UUID personId, int minutes) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("path.read", "person/" + personId);
        }
        Instant now = clock.instant();
        Catalogue seen = read.learner().sees(catalogues.now());
        Session session = new SessionComposer(
                        read.path().steps(now),
                        seen::prerequisites,
                        now.atZone(read.path().zone()).toLocalDate())
                .compose(minutes);
        return SessionView.of(personId, minutes, session, read.learner());
    }
}
