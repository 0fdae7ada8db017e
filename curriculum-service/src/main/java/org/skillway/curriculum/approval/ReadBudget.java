package org.skillway.curriculum.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads the learning time that holds for somebody whom the caller may see. */
@ApplicationScoped
class ReadBudget {

    @Inject
    SeenLearners learners;

    @Inject
    Approvals approvals;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    BudgetView of(UUID personId) {
        var read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("time-budget.read", "person/" + personId);
        }
        Approval approval = read.learner().approval();
        return BudgetView.of(
                approval, approvals.of(personId, approval), read.path().path());
    }
}
