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
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.HeardMastery;

/** Lets the profile follow what curriculum-service learned about a person. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.mastery.changed.v1", from = Topic.CURRICULUM)
class MasteryListener implements FactHandler<MasteryChanged> {

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Histories histories;

    @Inject
    Clock clock;

    @Inject
    Event<EstimateChanged> changed;

    @Override
    public Class<MasteryChanged> payload() {
        return MasteryChanged.class;
    }

    @Override
    public void handle(MasteryChanged fact, Received received) {
        if (people.locked(List.of(fact.personId())).isEmpty()) {
            throw new PermanentFailure("No person " + fact.personId() + ". Maybe of another installation.");
        }
        var row = profiles.row(fact.personId(), fact.skill())
                .orElseGet(() -> new EstimateRow(fact.personId(), fact.skill()));
        var estimate = estimate(fact);
        row.become(estimate, EstimateOrigin.MASTERY, received.time());
        profiles.add(row);
        histories.add(new HeardMasteryRow(
                fact.personId(),
                fact.skill(),
                new HeardMastery(estimate, received.aggregateVersion(), received.time(), clock.instant())));
        changed.fire(new EstimateChanged(fact.personId(), fact.skill()));
    }

    private static Estimate estimate(MasteryChanged fact) {
        try {
            return new Estimate(fact.mean(), fact.sd() * fact.sd(), fact.evidence(), fact.unassisted());
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure("Not an estimate: " + e.getMessage(), e);
        }
    }
}
