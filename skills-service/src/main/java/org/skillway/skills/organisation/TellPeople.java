package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import org.skillway.platform.access.Directory;
import org.skillway.platform.event.Outbox;

/** Tells the other services, and the access rules here, what HR says of people now. */
@ApplicationScoped
class TellPeople {

    @Inject
    Directory directory;

    @Inject
    Outbox outbox;

    @Inject
    Standpoints standpoints;

    @Inject
    Clock clock;

    void run(Collection<PersonRow> people) {
        var today = standpoints.today();
        directory.putAll(people.stream().map(row -> row.directoryEntry(today)).toList(), clock.instant());
        // By id, as everybody locks people: see People.locked.
        people.stream()
                .sorted(Comparator.comparing(row -> row.personId.toString()))
                .forEach(row -> outbox.tell("person", row.personId.toString(), row.changed(today)));
    }
}
