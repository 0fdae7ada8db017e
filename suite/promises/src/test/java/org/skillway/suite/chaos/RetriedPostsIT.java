package org.skillway.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Attempt;
import org.skillway.suite.check.Findings;
import org.skillway.suite.check.Outcome;
import org.skillway.suite.local.Member;

/** P8: a caller who repeats a request with its key until it is answered gets one effect and always the same answer. */
@ExtendWith(SuiteUnderTest.Resolver.class)
class RetriedPostsIT {

    private static final int OPERATIONS = 500;
    private static final int CALLERS = 4;
    private static final int PAUSE_MILLIS = 50;

    private record Answered(Attempt attempt, int caller, String body, int tries) {

        UUID person() {
            return UUID.fromString(attempt.aggregate());
        }
    }

    @Test
    @Timeout(600)
    void oneEffectAndTheSameAnswerHoweverOftenItIsAsked(SuiteUnderTest suite) throws Exception {
        var seed = Seed.of("RetriedPostsIT");
        var workplace = Workplace.open(suite, "retried-posts", CALLERS, 50);

        var answers = askUnderKills(suite, workplace, seed);
        for (var answered : answers) {
            var again = workplace.record(
                    answered.caller(), answered.person(), answered.attempt().operation());
            assertThat(again.status()).as(again.body()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(answered.body());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }

        var attempts = answers.stream().map(Answered::attempt).toList();
        var verdict = Verdict.of(new Ledger(suite, workplace.tenant()), attempts);
        seed.say("%d posts, %d asked more than once under kills, all of them once more afterwards: %s"
                .formatted(
                        attempts.size(),
                        answers.stream()
                                .filter(answered -> answered.tries() > 1)
                                .count(),
                        verdict));
        assertThat(attempts).hasSize(OPERATIONS);
        assertThat(verdict.producer()).matches(Findings::none);
        assertThat(verdict.consumer()).matches(Findings::none);
        assertThat(verdict.operations()).isEqualTo(OPERATIONS);
        assertThat(verdict.audited()).isEqualTo(verdict.recorded());
    }

    private static List<Answered> askUnderKills(SuiteUnderTest suite, Workplace workplace, Seed seed) throws Exception {
        var random = seed.random();
        var done = new AtomicInteger();
        var callers = new ArrayList<Future<List<Answered>>>();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                var caller = i;
                callers.add(threads.submit(() -> askAll(workplace, caller, done)));
            }
            for (var victim : List.of(Member.SKILLS, Member.POSTGRES)) {
                var moment = done.get() + OPERATIONS / 8 + random.nextInt(OPERATIONS / 8);
                while (done.get() < moment) {
                    Thread.sleep(2);
                }
                suite.kill(victim);
                suite.restart(victim);
            }
            var answers = new ArrayList<Answered>();
            for (var caller : callers) {
                answers.addAll(caller.get());
            }
            return answers;
        }
    }

    private static List<Answered> askAll(Workplace workplace, int caller, AtomicInteger done)
            throws InterruptedException {
        var answers = new ArrayList<Answered>();
        for (int i = 0; i < OPERATIONS / CALLERS; i++) {
            var person = workplace.people().get(i % workplace.people().size());
            answers.add(insist(workplace, caller, person, "caller-" + caller + "-" + i));
            done.incrementAndGet();
        }
        return answers;
    }

    private static Answered insist(Workplace workplace, int caller, UUID person, String operation)
            throws InterruptedException {
        var began = System.nanoTime();
        for (int tries = 1; ; tries++) {
            var reply = workplace.record(caller, person, operation);
            if (reply.outcome() == Outcome.OK) {
                var attempt = new Attempt(operation, person.toString(), began, System.nanoTime(), Outcome.OK);
                return new Answered(attempt, caller, reply.body(), tries);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
