package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.TenureChanged;
import org.skillway.skills.undertaking.domain.Outcome;

/** Ends what somebody who has left was asked for, offered or doing: their places are free again. */
@ApplicationScoped
class EndWithLeaving {

    @Inject
    People people;

    @Inject
    Undertakings undertakings;

    @Inject
    Standpoints standpoints;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void onTenure(@Observes TenureChanged change) {
        var today = standpoints.today();
        var left = people.known(List.of(change.personId())).stream()
                .anyMatch(person -> person.endDate() != null && person.endDate().isBefore(today));
        if (left) {
            undertakings.open(change.personId()).forEach(this::end);
        }
    }

    private void end(UndertakingRow row) {
        var now = clock.instant();
        var given = row.at(now).holdsPlace();
        row.end(Outcome.LEFT, caller.userName(), null, now);
        undertakings.add(row);
        if (given) {
            outbox.tell("person", row.personId.toString(), StretchEnded.of(row, Outcome.LEFT.code(), List.of()));
        }
    }
}
