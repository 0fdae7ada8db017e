package org.skillway.curriculum.pacing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Lets a learner read the pace they are planned at, and choose another: theirs wins over what is estimated. */
@ApplicationScoped
class ChoosePace {

    /** Told to others as the cause of a changed path, so nothing of what the wish was. */
    private static final String REASON = "wishes changed";

    @Inject
    Learners learners;

    @Inject
    SeenLearners seenLearners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    PaceView of(UUID personId) {
        Learner read = seenLearners
                .learnerFor(caller, personId)
                .orElseThrow(() -> sight.unseen(personId))
                .learner();
        return PaceView.of(personId, read.pace());
    }

    /** In percent; null leaves it to the answers. */
    @Transactional
    public PaceView choose(UUID personId, @Nullable Integer percent) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Learner next = known.learner().withPace(known.learner().pace().choosing(percent));
        audit.wrote("pace.choose", "person/" + personId);
        changeLearner.change(known, ChangeCause.of(ChangeCause.Kind.WISH, REASON), next);
        return PaceView.of(personId, next.pace());
    }
}
