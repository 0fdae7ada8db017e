package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Findings;
import org.skillway.suite.check.Outcome;

/**
 * P1 and P8 for what learners do: whichever process dies while they answer checks, each answer is recorded once, moves what
 * is believed once and tells of it once, and whoever asks again under its key is told the same.
 */
@ExtendWith(SuiteUnderTest.Resolver.class)
class ActivityKillsIT {

    private static final int OPERATIONS = 1_500;
    private static final int KILLS = 6;
    private static final int ASKED_AGAIN = 500;
    /** Some fifteen answers a second, of which each tells three events: what waits in the end shall come from the kills. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration SETTLED = Duration.ofSeconds(60);

    @Test
    @Timeout(600)
    void eachAnswerCountsOnceUnderKills(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("ActivityKillsIT");
        var workplace = Workplace.open(suite, "activity-kills", 8, 200).withGaps();
        var checks = Checks.publish(suite, workplace);
        var ledger = new Ledger(suite, workplace.tenant(), Trail.ANSWERS);
        Verdict.settle(ledger);
        assertThat(ledger.stuck()).isEmpty();
        try (var workload = new Workload(workplace, seed, "answer", PAUSE, checks::answer)) {
            workload.untilStopped();
            KillSchedule.random(seed, KILLS, OPERATIONS).play(suite, workload, seed);
            workload.awaitAcknowledged(OPERATIONS);
            var attempts = workload.stop();
            for (var answer : some(workload.answers(), seed)) {
                assertAnsweredTheSame(checks, answer);
            }

            var verdict = Verdict.of(ledger, attempts);
            var consequences = new Consequences(suite, workplace.tenant());
            var each = consequences.each();
            var rerouted = each.stream().mapToInt(Consequence::rerouted).sum();

            seed.say(
                    "%d attempts, %d answers refused or lost, %d acknowledged, %d asked again, %d paths changed, %d events: %s"
                            .formatted(
                                    attempts.size(),
                                    refusedOrLost(workload),
                                    workload.acknowledged(),
                                    ASKED_AGAIN,
                                    rerouted,
                                    ledger.events(),
                                    verdict));
            assertThat(refusedOrLost(workload)).isPositive();
            assertThat(verdict.producer()).matches(Findings::none);
            assertThat(verdict.consumer()).matches(Findings::none);
            assertThat(verdict.evidence()).isEqualTo(verdict.recorded());
            assertThat(verdict.audited()).isEqualTo(verdict.recorded());
            assertThat(verdict.settledAfter()).isLessThan(SETTLED);
            assertThat(each).hasSize(verdict.operations()).allMatch(Consequence::whole);
            assertThat(each).containsAll(asAnswered(workload));
            assertThat(rerouted).isPositive();
            assertThat(consequences.misnumbered()).isEmpty();
            assertThat(consequences.believed()).isNotEmpty().isEqualTo(consequences.told());
            assertThat(consequences.taken()).isNotEmpty().isEqualTo(consequences.answered());
        }
    }

    private static List<Workload.Acknowledged> some(List<Workload.Acknowledged> answers, Seed seed) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, seed.random());
        return shuffled.subList(0, ASKED_AGAIN);
    }

    private static void assertAnsweredTheSame(Checks checks, Workload.Acknowledged answer) throws InterruptedException {
        var person = UUID.fromString(answer.attempt().aggregate());
        var again = checks.answer(answer.caller(), person, answer.operation());
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(answer.reply().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static List<Consequence> asAnswered(Workload workload) {
        return workload.answers().stream().map(Consequence::of).toList();
    }

    private static long refusedOrLost(Workload workload) {
        return workload.replies().stream()
                .filter(reply -> reply.outcome() == Outcome.UNKNOWN)
                .count();
    }
}
