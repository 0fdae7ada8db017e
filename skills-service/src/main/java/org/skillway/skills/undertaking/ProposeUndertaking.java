package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.stretch.StretchAssignments;
import org.skillway.skills.undertaking.domain.Progress;

/** Gives somebody a stretch assignment, or puts on record that they ask for one. It runs once both sides want it. */
@ApplicationScoped
class ProposeUndertaking {

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
    Standpoints standpoints;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** By somebody who leads the person. */
    UndertakingView give(UUID personId, ProposalRequest request) {
        signatories.about(personId);
        return propose(personId, request, Progress.Side.LEADER);
    }

    /** By the person. */
    UndertakingView ask(UUID personId, ProposalRequest request) {
        if (!people.require(personId).userName().equals(caller.userName())) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody asks for another. Maybe give it to them instead.");
        }
        return propose(personId, request, Progress.Side.PERSON);
    }

    private UndertakingView propose(UUID personId, ProposalRequest request, Progress.Side by) {
        if (request.reviewDay().isBefore(standpoints.today())
                || request.reviewDay().getYear() > Standpoints.LAST_YEAR) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Nobody looks at it on that day.",
                    Problem.at("/reviewDay", request.reviewDay() + " is past or beyond any calendar of ours"));
        }
        // The person before the assignment, as everywhere here: two who give at once do not wait for one another.
        people.lock(personId);
        var opening = assignments.locked(request.assignment(), "/assignment");
        takingUp.check(personId, opening, "/assignment");
        var now = clock.instant();
        var row = new UndertakingRow(Ids.at(now), personId, request, by, caller.userName(), now);
        undertakings.add(row);
        audit.wrote(by == Progress.Side.LEADER ? "stretch.give" : "stretch.ask", "person/" + personId);
        if (row.at(now).holdsPlace()) {
            outbox.tell("person", personId.toString(), StretchGiven.of(row, opening.assignment(), false));
        }
        return undertakings.view(row);
    }
}
