package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Findings;

/**
 * P1: whichever process dies, nothing is lost, doubled, invented or reordered, and nothing stays on its way; nor does
 * anything of one company come to another that works at the same time.
 */
@ExtendWith(SuiteUnderTest.Resolver.class)
class RandomKillsIT {

    private static final int OPERATIONS = 2_500;
    private static final int KILLS = 6;
    /** Some fifty operations a second: what waits in the end shall come from the kills, not from overload. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Duration SETTLED = Duration.ofSeconds(60);

    @Test
    @Timeout(600)
    void nothingIsLostOrDoubledUnderKills(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("RandomKillsIT");
        var workplace = Workplace.open(suite, "random-kills", 8, 100).withGaps();
        var neighbour = Workplace.open(suite, "random-kills-next-door", 1, 20).withGaps();
        try (var workload = new Workload(workplace, seed, "operation", PAUSE);
                var nextDoor = new Workload(neighbour, seed, "next-door", PAUSE)) {
            // The callers work through all the kills, however long a process takes to come back.
            workload.untilStopped();
            nextDoor.untilStopped();
            KillSchedule.random(seed, KILLS, OPERATIONS).play(suite, workload, seed);
            workload.awaitAcknowledged(OPERATIONS);
            var attempts = workload.stop();
            var attemptsNextDoor = nextDoor.stop();

            var ledger = new Ledger(suite, workplace.tenant());
            var verdict = Verdict.of(ledger, attempts);

            seed.say("%d attempts, %d acknowledged, %d events: %s"
                    .formatted(attempts.size(), workload.acknowledged(), ledger.events(), verdict));
            assertThat(verdict.producer()).matches(Findings::none);
            assertThat(verdict.consumer()).matches(Findings::none);
            assertThat(verdict.evidence()).isEqualTo(verdict.recorded());
            assertThat(verdict.audited()).isEqualTo(verdict.recorded());
            assertThat(verdict.settledAfter()).isLessThan(SETTLED);
            assertThat(ledger.events()).isGreaterThanOrEqualTo(5_000);
            assertThat(ledger.needs()).isNotEmpty();
            assertThat(ledger.gaps()).containsAllEntriesOf(ledger.needs());
            assertNothingCrossed(ledger, workplace);

            var there = new Ledger(suite, neighbour.tenant());
            assertThat(Verdict.of(there, attemptsNextDoor).consumer()).matches(Findings::none);
            assertNothingCrossed(there, neighbour);
        }
    }

    /** Each service knows these people and nobody else. */
    private static void assertNothingCrossed(Ledger ledger, Workplace workplace) throws SQLException {
        assertThat(ledger.people())
                .hasSize(3)
                .allSatisfy(
                        (service, people) -> assertThat(people).as(service).isEqualTo(Set.copyOf(workplace.people())));
    }
}
