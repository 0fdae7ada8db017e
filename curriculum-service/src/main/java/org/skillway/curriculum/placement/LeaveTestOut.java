package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Gives up a test under way; given up again it stays as it is. */
@ApplicationScoped
class LeaveTestOut {

    @Inject
    Learners learners;

    @Inject
    TestOuts testOuts;

    @Inject
    EndTestOuts endTestOuts;

    @Inject
    ReadTestOuts readTestOuts;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public TestOutView leave(UUID personId, UUID id) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        TestOutRow test = testOuts.of(personId, id).orElseThrow(() -> ReadTestOuts.unknown(id));
        Instant now = clock.instant();
        if (test.asking()) {
            TestOutRow ended = test.overdue(now) ? test.lapsed() : test.givenUp(now);
            endTestOuts.end(known, ended);
            audit.wrote("test-out.leave", "person/" + personId);
            return readTestOuts.view(ended);
        }
        if (test.state() != TestOutRow.State.LEFT) {
            throw new Problem(ProblemCode.CONFLICT, "This test has ended and can be given up no more.");
        }
        return readTestOuts.view(test);
    }
}
