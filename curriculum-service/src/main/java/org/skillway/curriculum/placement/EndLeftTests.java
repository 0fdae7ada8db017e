package org.skillway.curriculum.placement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.placement.TestOuts.Left;
import org.skillway.platform.access.Caller;

/** Ends the tests that were left lying, each once, whichever replica comes first. */
@ApplicationScoped
class EndLeftTests {

    private static final Logger LOG = Logger.getLogger(EndLeftTests.class);

    private static final int BATCH = 100;

    /** Ends one, as its tenant. */
    @ApplicationScoped
    static class One {

        @Inject
        Learners learners;

        @Inject
        TestOuts testOuts;

        @Inject
        EndTestOuts endTestOuts;

        @Inject
        Caller caller;

        @Inject
        Clock clock;

        /** Whoever answers, or ends it meanwhile, holds the lock of its learner first. */
        @ActivateRequestContext
        void end(Left left) {
            caller.actFor(left.tenant());
            QuarkusTransaction.requiringNew().run(() -> {
                KnownLearner known = learners.locked(left.personId());
                testOuts.of(left.personId(), left.id())
                        .filter(test -> test.overdue(clock.instant()))
                        .ifPresent(test -> endTestOuts.end(known, test.lapsed()));
            });
        }
    }

    @Inject
    TestOuts testOuts;

    @Inject
    One one;

    @Inject
    Clock clock;

    @Scheduled(every = "${skillway.curriculum.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        testOuts.left(clock.instant().minus(TestOutRow.LONGEST), BATCH).forEach(this::end);
    }

    /** One that cannot be ended keeps no other waiting. */
    private void end(Left left) {
        try {
            one.end(left);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Test %s was left lying and could not be ended; it is tried again", left.id());
        }
    }
}
