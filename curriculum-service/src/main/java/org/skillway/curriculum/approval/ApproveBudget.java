package org.skillway.curriculum.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Sets the learning time of somebody the approver is responsible for; the path is planned anew within it. */
@ApplicationScoped
class ApproveBudget {

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Transactional
    public Approval approve(UUID personId, Budget budget, Consumer<Approval> precondition) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (known.own()) {
            throw new Problem(ProblemCode.FORBIDDEN, "Nobody approves learning time of their own.");
        }
        precondition.accept(known.learner().approval());
        audit.wrote("time-budget.approve", "person/" + personId);
        return changeLearner
                .change(
                        known,
                        ChangeCause.of(ChangeCause.Kind.BUDGET, "time budget approved"),
                        known.learner().approved(budget))
                .learner()
                .approval();
    }
}
