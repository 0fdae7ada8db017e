package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.People;
import org.skillway.skills.undertaking.domain.Progress;

/** Takes somebody out of a stretch assignment that runs, at their own word. */
@ApplicationScoped
class WithdrawUndertaking {

    @Inject
    People people;

    @Inject
    Undertakings undertakings;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    UndertakingView run(UUID undertakingId, WithdrawalRequest request) {
        var personId = undertakings.require(undertakingId).personId;
        var person = people.require(personId, () -> Undertakings.absent(undertakingId));
        if (!person.userName().equals(caller.userName())) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody withdraws for another. Maybe end it instead.");
        }
        people.lock(personId, () -> Undertakings.absent(undertakingId));
        var row = undertakings.lockedRow(undertakingId);
        if (!(row.at(clock.instant()) instanceof Progress.Running running)) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "It does not run. Maybe it was not agreed on, and can be declined, or has ended already.");
        }
        var ended = running.withdrawn();
        row.end(ended.outcome(), caller.userName(), request.reason().strip(), clock.instant());
        undertakings.add(row);
        audit.wrote("stretch.withdraw", "person/" + personId);
        outbox.tell("person", personId.toString(), StretchEnded.of(row, ended.code(), List.of()));
        return undertakings.view(row);
    }
}
