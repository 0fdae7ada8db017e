package org.skillway.curriculum.refresher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.chore.Batch;
import org.skillway.curriculum.chore.Batch.Waiting;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.platform.chore.Chore;

/**
 * Puts delayed refreshers on their paths when their day has come; of several replicas one does so, by who holds the row. Where
 * that cannot be done for somebody, their next plan does: a drift waits no longer than its day.
 */
@ApplicationScoped
class StartRefreshers implements Chore {

    static final String CHORE = "refresher";

    @Inject
    DelayedRefreshers delayed;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Batch batch;

    @Inject
    RefresherConfig config;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public List<String> tenants() {
        return rest.unlessResting(clock.instant(), config.look(), delayed::tenants);
    }

    @Override
    public boolean batch() {
        boolean found = batch.run(new Waiting() {
            @Override
            public String chore() {
                return CHORE;
            }

            @Override
            public List<UUID> claim(int most) {
                return delayed.claim(most);
            }

            @Override
            public void work(List<UUID> personIds) {
                personIds.forEach(StartRefreshers.this::start);
            }

            @Override
            public void setAside(UUID personId) {
                delayed.take(personId);
            }
        });
        if (found) {
            rest.end();
        }
        return found;
    }

    private void start(UUID personId) {
        UUID driftId = delayed.take(personId).orElseThrow();
        changeLearner.change(
                personId, new ChangeCause(ChangeCause.Kind.DRIFT, "the delay is over", driftId), KnownLearner::learner);
    }
}
