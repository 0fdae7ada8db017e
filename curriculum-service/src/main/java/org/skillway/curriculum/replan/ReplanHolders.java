package org.skillway.curriculum.replan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.chore.Chore;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ReplanLearners;
import org.skillway.curriculum.learner.ReplanLearners.Waiting;
import org.skillway.platform.event.Cause;

/** Makes the plans that were asked for, the oldest request first; a newer one finds done what both wanted. */
@ApplicationScoped
class ReplanHolders implements Chore {

    @Inject
    Replans replans;

    @Inject
    ReplanLearners replanLearners;

    @Inject
    Cause cause;

    @Override
    public List<String> tenants() {
        return replans.tenants();
    }

    @Override
    public boolean batch() {
        return replans.oldestOpen().filter(this::advance).isPresent();
    }

    private boolean advance(Replan replan) {
        cause.continues(replan.link());
        return replanLearners.batch(holders(replan)) || replans.finish(replan);
    }

    private Waiting holders(Replan replan) {
        return new Waiting() {
            @Override
            public List<UUID> claim(int most) {
                return replans.claim(replan, most);
            }

            @Override
            public ChangeCause cause() {
                return replan.cause();
            }

            @Override
            public void planned(int planned, int changed) {
                replans.count(replan, planned, changed);
            }

            @Override
            public void setAside(UUID personId) {
                replans.setAside(replan, personId);
            }
        };
    }
}
