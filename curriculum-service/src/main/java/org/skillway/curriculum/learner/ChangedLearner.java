package org.skillway.curriculum.learner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.task.domain.Ground;
import org.skillway.curriculum.upnext.Walk;

/**
 * A learner after a change, with the path that follows from it; the version grew when the path asks for something else.
 *
 * @param decisionId by which the path came about: a new one where it changed; null as in {@link KnownLearner}
 */
public record ChangedLearner(
        UUID personId,
        Learner learner,
        Path path,
        int pathVersion,
        @Nullable UUID decisionId,
        boolean pathChanged) {

    /** On the path as it is now. */
    public Walk walk(KnownLearner known) {
        return new Walk(personId, path, known.zone(), known.rhythm(), now -> ground(known, now));
    }

    private Ground ground(KnownLearner known, Instant now) {
        return learner.ground(known.situation(learner, now), known.catalogue());
    }
}
