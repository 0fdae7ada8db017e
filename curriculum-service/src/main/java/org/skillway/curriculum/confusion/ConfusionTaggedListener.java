package org.skillway.curriculum.confusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps where a learner was found confused, for those who look after the content. */
@ApplicationScoped
@Hears(type = "org.skillway.mentor.confusion.tagged.v1", from = Topic.MENTOR)
class ConfusionTaggedListener implements FactHandler<ConfusionTaggedListener.ConfusionTagged> {

    record ConfusionTagged(
            UUID confusionId,
            UUID personId,
            String skill,
            @Nullable String module,
            String concept,
            String tag,
            Instant at) {}

    @Inject
    Sql sql;

    @Inject
    MuddyPoints muddyPoints;

    @Inject
    Clock clock;

    @Override
    public Class<ConfusionTagged> payload() {
        return ConfusionTagged.class;
    }

    @Override
    public void handle(ConfusionTagged fact, Received received) {
        sql.change(
                "insert into confusion values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                fact.confusionId(),
                fact.personId(),
                fact.skill(),
                fact.module(),
                fact.concept(),
                fact.tag(),
                fact.at(),
                clock.instant());
        muddyPoints.count();
    }
}
