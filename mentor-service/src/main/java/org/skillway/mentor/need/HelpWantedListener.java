package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.GapKind;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Hears whom modules do not help any further, and whom they do again. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.help.wanted.v1", from = Topic.CURRICULUM)
class HelpWantedListener implements FactHandler<HelpWanted> {

    @Inject
    FollowGap followGap;

    @Override
    public Class<HelpWanted> payload() {
        return HelpWanted.class;
    }

    @Override
    public void handle(HelpWanted fact, Received received) {
        if (fact.open()) {
            var gap = new Gap(fact.skill(), fact.requiredLevel(), fact.estimatedLevel(), GapKind.PRACTICE, true);
            followGap.ask(fact.personId(), gap);
        } else {
            followGap.askNoMore(fact.personId(), fact.skill());
        }
    }
}
