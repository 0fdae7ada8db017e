package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.PermanentFailure;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;
import org.skillway.skills.organisation.People;

/** Takes note that somebody's work slipped: what is believed of the skill behind it grows less sure. */
@ApplicationScoped
@Hears(type = "org.skillway.metrics.drift.detected.v1", from = Topic.METRICS)
class SlipListener implements FactHandler<DriftDetected> {

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Clock clock;

    @Inject
    Event<EstimateChanged> changed;

    @Override
    public Class<DriftDetected> payload() {
        return DriftDetected.class;
    }

    @Override
    public void handle(DriftDetected fact, Received received) {
        if (people.locked(List.of(fact.personId())).isEmpty()) {
            throw new PermanentFailure("No person " + fact.personId() + ". Maybe of another installation.");
        }
        profiles.add(new WorkSlipRow(fact, clock.instant()));
        changed.fire(new EstimateChanged(fact.personId(), fact.skill()));
    }
}
