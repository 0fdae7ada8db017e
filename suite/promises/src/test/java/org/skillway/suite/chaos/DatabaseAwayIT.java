package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Findings;
import org.skillway.suite.local.Member;

/** P3: without PostgreSQL callers are told so at once and when to come back; what was acknowledged is never lost. */
@ExtendWith(SuiteUnderTest.Resolver.class)
class DatabaseAwayIT {

    private static final int KILLS = 3;
    private static final Duration DOWN = Duration.ofSeconds(4);
    private static final Duration FAST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(10);

    @Test
    @Timeout(600)
    void answersUnavailableAtOnceAndServesAgainSoon(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("DatabaseAwayIT");
        var random = seed.random();
        var workplace = Workplace.open(suite, "database-away", 4, 50);
        try (var workload = new Workload(workplace, seed, "write").untilStopped()) {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(1_000 + random.nextInt(1_000));
                suite.kill(Member.POSTGRES);
                Thread.sleep(DOWN);
                isAProperRefusal(workplace.read(workplace.people().getFirst()));
                suite.restart(Member.POSTGRES);
                var served = untilServing(workload);
                seed.say("kill %d: serving %d ms after the database was back".formatted(kill + 1, served.toMillis()));
                assertThat(served).isLessThan(BACK);
            }
            var attempts = workload.stop();
            var verdict = Verdict.of(new Ledger(suite, workplace.tenant()), attempts);

            var refused = workload.replies().stream()
                    .filter(reply -> reply.status() != 201)
                    .toList();
            seed.say("answers %s, slowest refusal %d ms: %s"
                    .formatted(
                            workload.replies().stream()
                                    .collect(Collectors.groupingBy(Reply::status, TreeMap::new, Collectors.counting())),
                            refused.stream()
                                    .map(Reply::took)
                                    .max(Comparator.naturalOrder())
                                    .orElse(Duration.ZERO)
                                    .toMillis(),
                            verdict));
            assertThat(refused).isNotEmpty().allSatisfy(DatabaseAwayIT::isAProperRefusal);
            assertThat(refused).allMatch(reply -> reply.took().compareTo(FAST) < 0);
            assertThat(workload.replies()).allMatch(reply -> reply.took().compareTo(LONGEST) < 0);
            assertThat(verdict.producer()).matches(Findings::none);
            assertThat(verdict.consumer()).matches(Findings::none);
            assertThat(verdict.evidence()).isEqualTo(verdict.recorded());
        }
    }

    private static void isAProperRefusal(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).matches("\\d+");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Duration untilServing(Workload workload) throws InterruptedException {
        var acknowledged = workload.acknowledged();
        var began = System.nanoTime();
        while (workload.acknowledged() == acknowledged && System.nanoTime() - began < BACK.toNanos()) {
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
