package org.skillway.platform.retention;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Hears which holds stand. They are placed and released in skills-service, which alone knows why and by whom. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "skills-service")
@Hears(type = "org.skillway.skills.legal-hold.changed.v1", from = Topic.SKILLS)
class LegalHoldListener implements FactHandler<LegalHoldChanged> {

    private static final String ELSEWHERE = "skills-service";

    @Inject
    LegalHolds holds;

    @Override
    public Class<LegalHoldChanged> payload() {
        return LegalHoldChanged.class;
    }

    @Override
    public void handle(LegalHoldChanged fact, Received received) {
        holds.put(new LegalHold(
                fact.holdId(),
                fact.personId(),
                ELSEWHERE,
                ELSEWHERE,
                fact.placedAt(),
                fact.releasedAt() == null ? null : ELSEWHERE,
                fact.releasedAt(),
                received.aggregateVersion()));
    }
}
