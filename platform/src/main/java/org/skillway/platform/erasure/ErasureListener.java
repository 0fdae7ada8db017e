package org.skillway.platform.erasure;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Forgets whom skills-service lets be erased, and confirms it. Told again, it forgets and confirms again. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "skills-service")
@Hears(type = "org.skillway.skills.person.erased.v1", from = Topic.SKILLS)
class ErasureListener implements FactHandler<PersonErased> {

    @Inject
    Event<ErasureAtHand> atHand;

    @Inject
    Forgetting forgetting;

    @Inject
    ConfirmsErasure confirmation;

    @Inject
    Outbox outbox;

    @Override
    public Class<PersonErased> payload() {
        return PersonErased.class;
    }

    @Override
    public void handle(PersonErased fact, Received received) {
        atHand.fire(new ErasureAtHand(fact.personId()));
        var places = forgetting.run(fact.erasureId(), fact.personId());
        outbox.tell(
                "erasure",
                fact.erasureId().toString(),
                confirmation.confirmed(fact.erasureId(), fact.personId(), places));
    }
}
