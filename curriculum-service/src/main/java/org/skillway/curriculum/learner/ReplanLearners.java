package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Plans anew for learners who wait for it. */
@ApplicationScoped
public class ReplanLearners {

    @Inject
    ChangeLearner changeLearner;

    /** Plans for each, and says for how many the path changed. */
    @Transactional(TxType.MANDATORY)
    public int plan(List<UUID> personIds, ChangeCause cause) {
        int changed = 0;
        for (UUID personId : personIds) {
            changed +=
                    changeLearner.change(personId, cause, KnownLearner::learner).pathChanged() ? 1 : 0;
        }
        return changed;
    }
}
