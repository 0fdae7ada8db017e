package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Findings;
import org.skillway.suite.local.Member;

/** P2: without a broker writes are taken as ever; when it is back, all that waited arrives in order. */
@ExtendWith(SuiteUnderTest.Resolver.class)
class BrokerAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(60);
    /** A minute's share of the 50,000 in ten minutes of the long run. */
    private static final int WRITES = 5_000;
    /** So that not many more than these wait in the end: how fast a machine can write is the benchmark's business. */
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** A look each second at what is asked each second. */
    private static final Duration HEARD_EVERY = Duration.ofSeconds(3);

    private static final int WARM_UP = 200;
    private static final int BASELINE = 1_000;

    @Test
    @Timeout(900)
    void writesGoOnWithoutKafkaAndArriveWhenItIsBack(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("BrokerAwayIT");
        var workplace = Workplace.open(suite, "broker-away", 4, 50);
        try (var warmUp = new Workload(workplace, seed, "warm-up");
                var before = new Workload(workplace, seed, "before", PAUSE);
                var during = new Workload(workplace, seed, "during", PAUSE)) {
            var attempts = new ArrayList<>(warmUp.until(WARM_UP).finish());
            attempts.addAll(before.until(BASELINE).finish());

            assertThat(saysAsOf(workplace)).isEmpty();

            var killed = Instant.now();
            suite.kill(Member.KAFKA);
            during.untilStopped();
            Thread.sleep(AWAY);
            assertThat(saysAsOf(workplace))
                    .hasValueSatisfying(asOf -> assertThat(Instant.parse(asOf))
                            .isBetween(killed.minus(HEARD_EVERY), killed.plus(HEARD_EVERY)));
            during.awaitAcknowledged(WRITES);
            attempts.addAll(during.stop());
            var ledger = new Ledger(suite, workplace.tenant());
            var waiting = ledger.stuck().size();
            var drain = new FutureTask<>(ledger::drainPerSecond);
            Thread.startVirtualThread(drain);
            suite.restart(Member.KAFKA);
            var drained = drain.get();
            var verdict = Verdict.of(ledger, attempts);

            seed.say(
                    "p99 %d ms with Kafka, %d ms in %d s or more without it; %d writes then, %d events waited, of those of skills-service %.0f/s were sent: %s"
                            .formatted(
                                    p99(before.replies()).toMillis(),
                                    p99(during.replies()).toMillis(),
                                    AWAY.toSeconds(),
                                    during.acknowledged(),
                                    waiting,
                                    drained,
                                    verdict));
            assertThat(during.replies()).hasSizeGreaterThanOrEqualTo(WRITES).allMatch(reply -> reply.status() == 201);
            assertThat(waiting).isGreaterThanOrEqualTo(WRITES);
            assertThat(p99(during.replies())).isLessThan(p99(before.replies()).multipliedBy(2));
            assertThat(drained).isGreaterThanOrEqualTo(1_000);
            assertThat(verdict.consumer()).matches(Findings::none);
            assertThat(verdict.evidence()).isEqualTo(verdict.recorded());
            assertThat(saysAsOf(workplace)).isEmpty();
        }
    }

    private static Optional<String> saysAsOf(Workplace workplace) throws InterruptedException {
        var read = workplace.read(workplace.people().getFirst());
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        return read.headers().firstValue("Skillway-As-Of");
    }

    private static Duration p99(List<Reply> replies) {
        var sorted = replies.stream().map(Reply::took).sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }
}
