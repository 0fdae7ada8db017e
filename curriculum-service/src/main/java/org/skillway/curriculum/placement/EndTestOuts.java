package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.event.Outbox;

/** Ends tests in which nothing was shown. */
@ApplicationScoped
public class EndTestOuts {

    @Inject
    TestOuts testOuts;

    @Inject
    Outbox outbox;

    /** Ends whatever somebody who left has under way; their learner is locked. */
    @Transactional(TxType.MANDATORY)
    public void breakOff(UUID personId, Instant now) {
        testOuts.of(personId).stream()
                .filter(TestOutRow::asking)
                .forEach(test -> end(test.overdue(now) ? test.lapsed() : test.brokenOff(now)));
    }

    @Transactional(TxType.MANDATORY)
    TestOutRow end(TestOutRow ended) {
        testOuts.save(ended);
        outbox.tell("learner", ended.personId().toString(), TestOutEnded.of(ended));
        return ended;
    }
}
