package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps people's answers for their list of evidence; what they mean for the estimate is curriculum-service's to say. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.activity.recorded.v1", from = Topic.CURRICULUM)
class AnswerListener implements FactHandler<ActivityRecorded> {

    @Inject
    Histories histories;

    @Inject
    Clock clock;

    @Override
    public Class<ActivityRecorded> payload() {
        return ActivityRecorded.class;
    }

    @Override
    public void handle(ActivityRecorded fact, Received received) {
        if (fact.correct() != null) {
            histories.add(new HeardAnswerRow(fact, fact.correct(), received.time(), clock.instant()));
        }
    }
}
