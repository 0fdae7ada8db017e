package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Findings;
import org.skillway.suite.local.Member;

/**
 * P1 and P8 where a service has two replicas: whichever is killed, the other takes over what it relayed and listened to, a
 * request that is asked again of the other is done once, and nothing is lost, doubled or reordered.
 */
@ExtendWith(SuiteUnderTest.Resolver.class)
class TwoReplicasIT {

    private static final int CALLERS = 6;
    private static final int BEFORE_EACH = 150;
    private static final int MEANWHILE = 50;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A group waits 15 seconds for a member that says nothing. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(45);

    private interface Kill {
        void run() throws Exception;
    }

    @Test
    @Timeout(600)
    void whicheverOfTwoDiesTheOtherGoesOn(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("TwoReplicasIT");
        var random = seed.random();
        var workplace = Workplace.open(suite, "two-replicas", CALLERS, 100).withGaps();
        var ledger = new Ledger(suite, workplace.tenant());
        try (var skills = suite.another(Member.SKILLS);
                var curriculum = suite.another(Member.CURRICULUM);
                var workload = new Workload(workplace.alsoAt(skills.address()), seed, "operation", PAUSE)) {
            workload.untilStopped();

            workload.awaitAcknowledged(BEFORE_EACH + random.nextInt(BEFORE_EACH));
            othersGoOn("the first", ledger, workload, seed, () -> {
                suite.kill(Member.SKILLS);
                suite.kill(Member.CURRICULUM);
            });
            suite.restart(Member.SKILLS);
            suite.restart(Member.CURRICULUM);

            workload.awaitAcknowledged(workload.acknowledged() + BEFORE_EACH + random.nextInt(BEFORE_EACH));
            othersGoOn("the second", ledger, workload, seed, () -> {
                skills.kill();
                curriculum.kill();
            });

            var verdict = Verdict.of(ledger, workload.stop());
            seed.say("%d acknowledged: %s".formatted(workload.acknowledged(), verdict));
            assertThat(verdict.producer()).matches(Findings::none);
            assertThat(verdict.consumer()).matches(Findings::none);
            assertThat(verdict.evidence()).isEqualTo(verdict.recorded());
            assertThat(verdict.audited()).isEqualTo(verdict.recorded());
            assertThat(ledger.needs()).isNotEmpty();
            assertThat(ledger.gaps()).containsAllEntriesOf(ledger.needs());
        }
    }

    /** What is recorded after one replica of each service is dead reaches the other's, in a bounded time. */
    private static void othersGoOn(String killed, Ledger ledger, Workload workload, Seed seed, Kill kill)
            throws Exception {
        kill.run();
        var began = System.nanoTime();
        workload.awaitAcknowledged(workload.acknowledged() + MEANWHILE);
        var recorded = ledger.recorded().size();
        while (ledger.applied().size() < recorded && System.nanoTime() - began < TAKEN_OVER.toNanos()) {
            Thread.sleep(200);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        seed.say(
                "kill -9 %s replica of skills-service and of curriculum-service: all recorded since applied after %d ms"
                        .formatted(killed, took.toMillis()));
        assertThat(took).isLessThan(TAKEN_OVER);
    }
}
