package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.platform.event.Outbox;

/** Ends tests in which nothing was shown. */
@ApplicationScoped
public class EndTestOuts {

    @Inject
    TestOuts testOuts;

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Outbox outbox;

    /** Ends whatever somebody who left has under way; their learner is locked. */
    @Transactional(TxType.MANDATORY)
    public void breakOff(UUID personId, Instant now) {
        testOuts.of(personId).stream()
                .filter(TestOutRow::asking)
                .forEach(test ->
                        end(learners.locked(personId), test.overdue(now) ? test.lapsed() : test.brokenOff(now)));
    }

    /** Its items may be answered in their modules again, where they are no first answers any more; its learner is locked. */
    @Transactional(TxType.MANDATORY)
    KnownLearner end(KnownLearner known, TestOutRow ended) {
        testOuts.save(ended);
        changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.TEST_OUT, "test in " + ended.skill() + " left"),
                known.learner().tested(ended.skill()).met(ended.met()));
        outbox.tell("learner", ended.personId().toString(), TestOutEnded.of(ended));
        return learners.locked(known.personId());
    }
}
