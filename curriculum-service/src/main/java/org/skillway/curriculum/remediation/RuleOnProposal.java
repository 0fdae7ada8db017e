package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.remediation.domain.Orderable;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.Kind;
import org.skillway.curriculum.remediation.domain.Proposal.Objection;
import org.skillway.curriculum.remediation.domain.Ruling;
import org.skillway.curriculum.remediation.domain.Ruling.Outcome;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * Lets the direct manager decide, HR where there is none, and the learner object. To what a manager has approved and the
 * learner objects to, HR answers. Only here a measure comes into force.
 */
@ApplicationScoped
class RuleOnProposal {

    @Inject
    Proposals proposals;

    @Inject
    Docket docket;

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

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
    public Proposal rule(UUID id, Outcome outcome, String reason) {
        UUID personId = require(id).personId();
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> unseen(personId, id));
        Proposal proposal = require(id);
        Instant now = clock.instant();
        if (!isTheirs(proposal, known, outcome, now)) {
            audit.denied("remediation.decide", "person/" + personId);
            throw new Problem(
                    ProblemCode.FORBIDDEN,
                    "Their direct manager decides, and HR where there is none or the learner objects.");
        }
        if (proposal.isSettledAlone(outcome, caller.userName())) {
            audit.denied("remediation.decide", "person/" + personId);
            throw new Problem(
                    ProblemCode.FORBIDDEN,
                    "Nobody approves what they proposed, or keeps what they proposed or approved themselves.");
        }
        if (!proposal.allows(outcome, now)) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "It is " + proposal.state(now).code() + "; that cannot be " + outcome.code() + ".");
        }
        if (outcome == Outcome.APPROVED) {
            orderable(known, now).withdrawn(proposal.modules()).ifPresent(why -> {
                throw new Problem(ProblemCode.CONFLICT, why + " Decline this, and propose what can be taken instead.");
            });
        }
        Proposal ruled = proposal.ruled(new Ruling(outcome, reason, caller.userName(), now));
        proposals.save(ruled, now);
        outbox.tell("learner", personId.toString(), RemediationDecided.of(ruled, outcome));
        audit.wrote("remediation.decide", "person/" + personId);
        takeEffect(known, ruled, outcome, now);
        return ruled;
    }

    @Transactional(TxType.MANDATORY)
    public Proposal object(UUID personId, UUID id, String reason) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Proposal proposal = require(id);
        Instant now = clock.instant();
        if (!known.own() || !proposal.personId().equals(personId)) {
            throw none(id);
        }
        if (!proposal.mayBeObjectedTo(now)) {
            throw new Problem(
                    ProblemCode.CONFLICT, "It is " + proposal.state(now).code() + " or objected to already.");
        }
        Proposal objected = proposal.objected(new Objection(reason, now));
        proposals.save(objected, now);
        outbox.tell("learner", personId.toString(), RemediationObjected.of(objected, now));
        audit.wrote("remediation.object", "person/" + personId);
        return objected;
    }

    private void takeEffect(KnownLearner known, Proposal proposal, Outcome outcome, Instant now) {
        if (proposal.kind() == Kind.RETRAINING && (outcome == Outcome.APPROVED || outcome == Outcome.LIFTED)) {
            Learner next = outcome == Outcome.APPROVED
                    ? known.learner()
                            .retraining(proposal.id(), proposal.skill(), proposal.modules(), known.catalogue(), now)
                    : known.learner().sparedRetraining(proposal.id());
            changeLearner.change(
                    known,
                    ChangeCause.of(
                            ChangeCause.Kind.REMEDIATION, "retraining in " + proposal.skill() + " " + outcome.code()),
                    next);
        }
    }

    private static Orderable orderable(KnownLearner known, Instant now) {
        return new Orderable(
                known.situation(known.learner(), now), known.learner().sees(known.catalogue()));
    }

    private boolean isTheirs(Proposal proposal, KnownLearner known, Outcome outcome, Instant now) {
        if (known.own()) {
            return false;
        }
        boolean none = docket.managerOf(proposal.personId()).isEmpty();
        boolean forHr = none || (proposal.objectedInForce(now) && outcome != Outcome.APPROVED);
        return (docket.isManagerOf(proposal.personId()) && outcome != Outcome.KEPT)
                || (forHr && caller.has(Role.HR_ADMIN));
    }

    /** Told as what is not there; on record as what was not to be seen. */
    private Problem unseen(UUID personId, UUID id) {
        audit.denied("person.see", "person/" + personId);
        return none(id);
    }

    private Proposal require(UUID id) {
        return proposals.of(id).orElseThrow(() -> none(id));
    }

    private static Problem none(UUID id) {
        return new Problem(ProblemCode.NOT_FOUND, "No proposal " + id + " that you may see.");
    }
}
