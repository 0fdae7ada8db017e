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
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.stretch.StretchAssignments;
import org.skillway.skills.undertaking.domain.Progress;
import org.skillway.skills.undertaking.domain.Progress.Side;

/** Takes what one side says to what was proposed: the person themselves, or somebody who leads them. */
@ApplicationScoped
class AnswerUndertaking {

    @Inject
    People people;

    @Inject
    Signatories signatories;

    @Inject
    StretchAssignments assignments;

    @Inject
    TakingUp takingUp;

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

    UndertakingView run(UUID undertakingId, AnswerRequest request) {
        request.check();
        var personId = undertakings.require(undertakingId).personId;
        var side = side(people.require(personId, () -> Undertakings.absent(undertakingId)));
        people.lock(personId, () -> Undertakings.absent(undertakingId));
        var row = undertakings.lockedRow(undertakingId);
        if (!(row.at(clock.instant()) instanceof Progress.Open open)) {
            throw new Problem(ProblemCode.CONFLICT, "It was answered before.");
        }
        if (request.accepts()) {
            agree(row, open, side);
        } else {
            decline(row, open, request);
        }
        audit.wrote("stretch." + request.answer(), "person/" + personId);
        return undertakings.view(row);
    }

    private Side side(Person person) {
        if (person.userName().equals(caller.userName())) {
            return Side.PERSON;
        }
        signatories.about(person);
        return Side.LEADER;
    }

    private void agree(UndertakingRow row, Progress.Open open, Side side) {
        if (!open.mayAgree(side)) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "The other side has to agree to it.");
        }
        var opening = assignments.locked(row.assignment, "");
        if (side == Side.LEADER) {
            takingUp.checkAsked(row.personId, opening);
        }
        row.agree(caller.userName(), clock.instant());
        undertakings.add(row);
        if (side == Side.LEADER) {
            outbox.tell("person", row.personId.toString(), StretchGiven.of(row, opening.assignment(), true));
        }
    }

    private void decline(UndertakingRow row, Progress.Open open, AnswerRequest request) {
        var ended = open.declined();
        row.end(ended.outcome(), caller.userName(), request.reason(), clock.instant());
        undertakings.add(row);
        if (open.holdsPlace()) {
            outbox.tell("person", row.personId.toString(), StretchEnded.of(row, ended.code(), List.of()));
        }
    }
}
