package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;
import org.skillway.skills.organisation.People;
import org.skillway.skills.profile.domain.Reflection;

/**
 * Keeps people's answers for their list of evidence; what they mean for the estimate is curriculum-service's to say. And
 * their reflections, for the levels that ask for one.
 */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.activity.recorded.v1", from = Topic.CURRICULUM)
class ActivityListener implements FactHandler<ActivityRecorded> {

    @Inject
    Histories histories;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    Event<EstimateChanged> changed;

    @Override
    public Class<ActivityRecorded> payload() {
        return ActivityRecorded.class;
    }

    @Override
    public void handle(ActivityRecorded fact, Received received) {
        if (fact.correct() != null) {
            histories.add(new HeardAnswerRow(fact, fact.correct(), fact.at(received), clock.instant()));
        } else if (fact.kind().equals("reflected")) {
            // Locked, so that of two reviews of their gaps the later sees what gave cause to the earlier.
            people.locked(List.of(fact.personId()));
            histories.add(new HeardReflectionRow(fact, new Reflection(fact.at(received), clock.instant())));
            changed.fire(new EstimateChanged(fact.personId(), fact.skill()));
        }
    }
}
