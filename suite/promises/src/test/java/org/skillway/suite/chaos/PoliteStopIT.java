package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Findings;
import org.skillway.suite.local.Member;

/** A service that is asked to end in the midst of its work loses no event either, and gives none up for dead. */
@ExtendWith(SuiteUnderTest.Resolver.class)
class PoliteStopIT {

    private static final int OPERATIONS_BEFORE_EACH = 100;

    @Test
    @Timeout(600)
    void aServiceThatIsReplacedUnderLoadGivesUpNoEvent(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("PoliteStopIT");
        var workplace = Workplace.open(suite, "polite-stop", 2, 50);
        try (var workload = new Workload(workplace, seed, "operation").untilStopped()) {
            for (var service : List.of(Member.CURRICULUM, Member.SKILLS)) {
                workload.awaitAcknowledged(workload.acknowledged() + OPERATIONS_BEFORE_EACH);
                suite.stop(service);
                suite.restart(service);
            }
            var verdict = Verdict.of(new Ledger(suite, workplace.tenant()), workload.stop());

            seed.say("%d acknowledged: %s".formatted(workload.acknowledged(), verdict));
            assertThat(verdict.producer()).matches(Findings::none);
            assertThat(verdict.consumer()).matches(Findings::none);
            assertThat(verdict.evidence()).isEqualTo(verdict.recorded());
        }
    }
}
