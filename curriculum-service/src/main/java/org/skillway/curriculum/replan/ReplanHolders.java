package org.skillway.curriculum.replan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.chore.Batch;
import org.skillway.curriculum.chore.Batch.Waiting;
import org.skillway.curriculum.easydaypolicy.CompanyEasyDays;
import org.skillway.curriculum.learner.ReplanLearners;
import org.skillway.curriculum.pacepolicy.CompanyPace;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.event.Cause;

/**
 * Makes the plans that were asked for, the oldest request first; a newer one finds done what both wanted. One that waits only
 * for learners who are tried again later keeps no newer one waiting.
 */
@ApplicationScoped
class ReplanHolders implements Chore {

    static final String CHORE = "replan";

    @Inject
    Replans replans;

    @Inject
    ReplanLearners replanLearners;

    @Inject
    CompanyPace companyPace;

    @Inject
    CompanyEasyDays companyEasyDays;

    @Inject
    Batch batch;

    @Inject
    Cause cause;

    @Override
    public List<String> tenants() {
        return replans.tenants();
    }

    @Override
    public boolean batch() {
        return replans.open().stream().anyMatch(this::advance);
    }

    private boolean advance(Replan replan) {
        cause.continues(replan.link());
        // A copy kept from before would let them wait on.
        if (replan.ground() == Ground.PACE_POLICY) {
            companyPace.refresh();
        }
        if (replan.ground() == Ground.EASY_DAY_POLICY) {
            companyEasyDays.refresh();
        }
        return batch.run(holders(replan)) || replans.finish(replan);
    }

    private Waiting holders(Replan replan) {
        return new Waiting() {
            @Override
            public String chore() {
                return CHORE;
            }

            @Override
            public List<UUID> claim(int most) {
                return replans.claim(replan, most);
            }

            @Override
            public void work(List<UUID> personIds) {
                int changed = replanLearners.plan(personIds, replan.cause());
                replans.count(replan, personIds.size(), changed);
            }

            @Override
            public void setAside(UUID personId) {
                replans.setAside(replan, personId);
            }
        };
    }
}
