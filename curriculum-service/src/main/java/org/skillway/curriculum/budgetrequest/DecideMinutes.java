package org.skillway.curriculum.budgetrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.approval.ApproveBudget;
import org.skillway.curriculum.approval.BudgetApproved;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes.Decision;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes.Outcome;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Takes a named person's decision about a request for more learning time; approved, the minutes hold at once. */
@ApplicationScoped
public class DecideMinutes {

    private static final String ITSELF = "skillway";

    @Inject
    BudgetRequests requests;

    @Inject
    ApproveBudget approveBudget;

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
    Clock clock;

    @Transactional(TxType.MANDATORY)
    MoreMinutes decide(UUID id, Outcome outcome, String reason) {
        UUID personId = require(id).personId();
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> unseen(personId, id));
        if (known.own() || !docket.decidesAbout(personId)) {
            audit.denied("time-budget.decide", "person/" + personId);
            throw new Problem(
                    ProblemCode.FORBIDDEN,
                    "Their direct manager decides, or HR where there is none, and nobody about themselves.");
        }
        MoreMinutes asked = require(id);
        if (!asked.open()) {
            throw new Problem(ProblemCode.CONFLICT, "Request " + id + " is decided already.");
        }
        MoreMinutes decided = decide(asked, new Decision(outcome, reason, caller.userName(), clock.instant()));
        if (outcome == Outcome.APPROVED) {
            Budget held = known.learner().approval().budget();
            approveBudget.approve(known, new Budget(asked.minutes(), held.slots()));
        }
        return decided;
    }

    /** Whoever approves what was asked for, or more, has answered the request. */
    void budgetApproved(@Observes BudgetApproved approved) {
        requests.openOf(approved.personId())
                .filter(asked -> asked.minutes() <= approved.minutesPerWeek())
                .ifPresent(asked -> decide(
                        asked,
                        new Decision(
                                Outcome.APPROVED,
                                approved.minutesPerWeek() + " minutes a week were approved.",
                                caller.userName(),
                                clock.instant())));
    }

    /** Ends what somebody who left still asks for. Their learner is locked. */
    @Transactional(TxType.MANDATORY)
    public void endOfLeaver(UUID personId, String reason, Instant now) {
        requests.openOf(personId).ifPresent(asked -> decide(asked, new Decision(Outcome.ENDED, reason, ITSELF, now)));
    }

    private MoreMinutes decide(MoreMinutes asked, Decision decision) {
        requests.decide(asked.id(), decision);
        outbox.tell("learner", asked.personId().toString(), MinutesDecided.of(asked, decision));
        audit.wrote("time-budget.decide", "person/" + asked.personId());
        return asked.decided(decision);
    }

    private MoreMinutes require(UUID id) {
        return requests.of(id).orElseThrow(() -> none(id));
    }

    /** Told as what is not there; on record as what was not to be seen. */
    private Problem unseen(UUID personId, UUID id) {
        audit.denied("person.see", "person/" + personId);
        return none(id);
    }

    private static Problem none(UUID id) {
        return new Problem(ProblemCode.NOT_FOUND, "No request " + id + " that you may see.");
    }
}
