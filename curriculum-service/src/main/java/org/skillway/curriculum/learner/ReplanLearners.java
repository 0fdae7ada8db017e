package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.chore.Batch;

/** Plans anew for learners who wait for it. */
@ApplicationScoped
public class ReplanLearners {

    /** Some who wait to be planned for; all of it is asked inside of a transaction. */
    public interface Waiting {

        /** Locks the next who wait, passing over whom somebody else has locked. */
        List<UUID> claim(int most);

        ChangeCause cause();

        /** So many were planned for, and of so many the path changed. */
        void planned(int planned, int changed);

        /** This one cannot be planned for and shall not wait any longer. */
        void setAside(UUID personId);
    }

    @Inject
    ChangeLearner changeLearner;

    /** Plans for the next who wait and says whether there were any. */
    public boolean batch(Waiting waiting) {
        return Batch.run(waiting::claim, personIds -> plan(personIds, waiting), waiting::setAside);
    }

    private void plan(List<UUID> personIds, Waiting waiting) {
        int changed = 0;
        for (UUID personId : personIds) {
            changed += changeLearner
                            .change(personId, waiting.cause(), KnownLearner::learner)
                            .pathChanged()
                    ? 1
                    : 0;
        }
        if (!personIds.isEmpty()) {
            waiting.planned(personIds.size(), changed);
        }
    }
}
