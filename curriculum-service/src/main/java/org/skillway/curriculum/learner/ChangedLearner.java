package org.skillway.curriculum.learner;

import java.util.UUID;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.upnext.Walk;

/** A learner after a change, with the path that follows from it; the version grew when the path asks for something else. */
public record ChangedLearner(UUID personId, Learner learner, Path path, int pathVersion, boolean pathChanged) {

    /** On the path as it is now. */
    public Walk walk(KnownLearner known) {
        return new Walk(personId, path, known.zone(), known.rhythm(), () -> learner.sees(known.catalogue()));
    }
}
