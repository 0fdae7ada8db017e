package org.skillway.curriculum.budgetrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;

/** Brings a learner's request for more learning time before the person who is to decide; nobody asks for somebody else. */
@ApplicationScoped
class AskForMinutes {

    @Inject
    BudgetRequests requests;

    @Inject
    Docket docket;

    @Inject
    Learners learners;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public MoreMinutes ask(UUID personId, int minutes, String reason) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        int held = known.learner().approval().budget().minutesPerWeek();
        if (minutes <= held) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "You have " + held + " minutes a week already.",
                    Problem.at("/minutesPerWeek", "must be more than " + held));
        }
        Instant now = clock.instant();
        MoreMinutes asked = new MoreMinutes(
                Ids.at(now),
                personId,
                minutes,
                held,
                reason,
                now,
                docket.managerOf(personId).orElse(null),
                null);
        if (!requests.add(asked)) {
            throw new Problem(
                    ProblemCode.CONFLICT, "You have asked for more minutes already, and that is not decided yet.");
        }
        outbox.tell("learner", personId.toString(), MinutesRequested.of(asked));
        audit.wrote("time-budget.ask", "person/" + personId);
        return asked;
    }
}
