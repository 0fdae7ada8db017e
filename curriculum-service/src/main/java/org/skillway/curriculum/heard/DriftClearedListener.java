package org.skillway.curriculum.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Work recovered, or its slip is withdrawn: a refresher that was not begun goes again. */
@ApplicationScoped
@Hears(type = "org.skillway.metrics.drift.cleared.v1", from = Topic.METRICS)
class DriftClearedListener implements FactHandler<DriftClearedListener.DriftCleared> {

    /** @param because absent in earlier releases, which told of recoveries only */
    record DriftCleared(
            UUID driftId,
            UUID personId,
            String kpi,
            String skill,
            @Nullable String because) {

        boolean recovered() {
            return because == null || because.equals("recovered");
        }
    }

    @Inject
    ChangeLearner changeLearner;

    @Override
    public Class<DriftCleared> payload() {
        return DriftCleared.class;
    }

    @Override
    public void handle(DriftCleared fact, Received received) {
        changeLearner.change(
                fact.personId(),
                new ChangeCause(
                        ChangeCause.Kind.DRIFT,
                        fact.kpi() + (fact.recovered() ? " recovered" : " is compared anew"),
                        fact.driftId()),
                known -> fact.recovered()
                        ? known.learner().recovered(fact.driftId(), known.catalogue(), received.time())
                        : known.learner().slipWithdrawn(fact.driftId(), known.catalogue(), received.time()));
    }
}
