package org.skillway.platform.access;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps the directory copy in step with skills-service, which owns the people and writes its own directly. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "skills-service")
@Hears(type = "org.skillway.skills.person.changed.v1", from = Topic.SKILLS)
class DirectoryListener implements FactHandler<PersonChanged> {

    @Inject
    Directory directory;

    /** Lets features of this service react within the same transaction. */
    @Inject
    Event<DirectoryEntry> changed;

    @Override
    public Class<PersonChanged> payload() {
        return PersonChanged.class;
    }

    @Override
    public void handle(PersonChanged fact, Received received) {
        var entry = new DirectoryEntry(
                fact.personId(),
                fact.externalId(),
                fact.userName(),
                fact.managerId(),
                fact.team(),
                fact.location(),
                ZoneId.of(fact.timeZone()),
                fact.startDate(),
                fact.endDate(),
                fact.active());
        changed.fire(directory.put(entry, received.time()));
    }
}
