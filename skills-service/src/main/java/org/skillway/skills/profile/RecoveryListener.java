package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Takes note that somebody's work is back where it was before it slipped, or that the slip is withdrawn. */
@ApplicationScoped
@Hears(type = "org.skillway.metrics.drift.cleared.v1", from = Topic.METRICS)
class RecoveryListener implements FactHandler<DriftCleared> {

    @Inject
    Profiles profiles;

    @Inject
    Clock clock;

    @Inject
    Event<EstimateChanged> changed;

    @Override
    public Class<DriftCleared> payload() {
        return DriftCleared.class;
    }

    @Override
    public void handle(DriftCleared fact, Received received) {
        // One that was never heard of here, from before this service listened, made nothing less sure.
        profiles.slip(fact.driftId()).ifPresent(slip -> {
            slip.end(fact, received.eventId(), clock.instant());
            changed.fire(new EstimateChanged(slip.personId, slip.skill));
        });
    }
}
