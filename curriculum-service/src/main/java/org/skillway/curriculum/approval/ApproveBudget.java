package org.skillway.curriculum.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.approval.Approvals.Approver;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.ChangedLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Sets the learning time of somebody the approver is responsible for; the path is planned anew within it. */
@ApplicationScoped
public class ApproveBudget {

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Approvals approvals;

    @Inject
    Event<BudgetApproved> approved;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    BudgetView approve(UUID personId, Budget budget, Consumer<Approval> precondition) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (known.own()) {
            throw new Problem(ProblemCode.FORBIDDEN, "Nobody approves learning time of their own.");
        }
        precondition.accept(known.learner().approval());
        ChangedLearner changed = approve(known, budget);
        Approval approval = changed.learner().approval();
        return BudgetView.of(approval, approvals.of(personId, approval), changed.path());
    }

    /** Of a locked learner about whom the caller decides. */
    @Transactional(TxType.MANDATORY)
    public ChangedLearner approve(KnownLearner known, Budget budget) {
        UUID personId = known.personId();
        audit.wrote("time-budget.approve", "person/" + personId);
        ChangedLearner changed = changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.BUDGET, "time budget approved"),
                known.learner().approved(budget));
        Approval approval = changed.learner().approval();
        approvals.put(personId, new Approver(approval.version(), caller.userName(), clock.instant()));
        BudgetApproved told = new BudgetApproved(personId, approval.version(), budget.minutesPerWeek());
        outbox.tell("learner", personId.toString(), told);
        approved.fire(told);
        return changed;
    }
}
