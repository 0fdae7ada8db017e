package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.GapKind;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.PermanentFailure;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Hears of gaps that opened, changed or closed. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.gap.changed.v1", from = Topic.SKILLS)
class GapListener implements FactHandler<GapChanged> {

    @Inject
    FollowGap followGap;

    @Override
    public Class<GapChanged> payload() {
        return GapChanged.class;
    }

    @Override
    public void handle(GapChanged fact, Received received) {
        followGap.follow(
                fact.personId(),
                new Gap(fact.skill(), fact.requiredLevel(), fact.estimatedLevel(), kind(fact), fact.open()));
    }

    private static GapKind kind(GapChanged fact) {
        try {
            return Kebab.parse(GapKind.class, fact.kind());
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure("Unknown kind of gap '" + fact.kind() + "'. Maybe skills-service is newer.", e);
        }
    }
}
