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
import org.skillway.skills.organisation.TenuresChanged;
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

    /** Whoever answers or ends one locks its person first, and these are locked by what was written of them. */
    void onTenures(@Observes TenuresChanged change) {
        var left = people.leftAmong(change.people(), standpoints.today());
        if (!left.isEmpty()) {
            undertakings.open(left).forEach(this::end);
            undertakings.flush();
        }
    }

    private void end(UndertakingRow row) {
        var now = clock.instant();
        var given = row.at(now).holdsPlace();
        row.end(Outcome.LEFT, caller.userName(), null, now);
        if (given) {
            outbox.tell("person", row.personId.toString(), StretchEnded.of(row, Outcome.LEFT.code(), List.of()));
        }
    }
}
