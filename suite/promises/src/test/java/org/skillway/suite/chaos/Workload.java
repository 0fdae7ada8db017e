package org.skillway.suite.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.skillway.suite.Seed;
import org.skillway.suite.check.Attempt;
import org.skillway.suite.check.Outcome;

/** Callers who work on random people, each operation under its own key, and note what they were told. */
final class Workload implements AutoCloseable {

    /** What one operation asks for: the same each time that it is asked again. */
    interface Work {
        Reply ask(int caller, UUID person, String operation) throws InterruptedException;
    }

    /** An operation that was acknowledged, and how. */
    record Acknowledged(Attempt attempt, int caller, Reply reply) {

        String operation() {
            return attempt.operation();
        }
    }

    /** Of so many lost answers one is asked for again, with the same key, until it is there. */
    private static final int ASKS_AGAIN = 2;

    private static final int BREATH_MILLIS = 100;

    private final Workplace workplace;
    private final Seed seed;
    private final String name;
    private final Duration pause;
    private final Work work;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Future<Void>> callers = new ArrayList<>();
    private final ExecutorService threads;
    private volatile boolean stopped;

    /** They record evidence. {@code name} keeps the operations of several workloads in one workplace apart. */
    Workload(Workplace workplace, Seed seed, String name) {
        this(workplace, seed, name, Duration.ZERO);
    }

    /** Each caller rests for {@code pause} after each operation. */
    Workload(Workplace workplace, Seed seed, String name, Duration pause) {
        this(workplace, seed, name, pause, workplace::record);
    }

    /** They ask for other work than evidence. */
    Workload(Workplace workplace, Seed seed, String name, Duration pause, Work work) {
        this.workplace = workplace;
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.seed = seed;
        this.threads = Executors.newFixedThreadPool(workplace.callers());
    }

    /** Lets the callers work until so many operations are acknowledged. */
    Workload until(int operations) {
        return begin(() -> acknowledged.get() < operations);
    }

    /** Lets the callers work until they are told to stop. */
    Workload untilStopped() {
        return begin(() -> true);
    }

    private Workload begin(BooleanSupplier goesOn) {
        for (int caller = 0; caller < workplace.callers(); caller++) {
            callers.add(threads.submit(working(caller, goesOn)));
        }
        return this;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Waits until so many operations are acknowledged, or a caller broke off. */
    void awaitAcknowledged(int operations) throws InterruptedException {
        while (acknowledged.get() < operations && callers.stream().noneMatch(Future::isDone)) {
            Thread.sleep(5);
        }
    }

    /** Waits for the callers and returns what they were told. */
    List<Attempt> finish() throws Exception {
        for (var caller : callers) {
            caller.get();
        }
        return List.copyOf(attempts);
    }

    List<Attempt> stop() throws Exception {
        stopped = true;
        return finish();
    }

    /** Every single answer, also the first of a question asked twice. */
    List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** The acknowledged operations, each with its last answer. */
    List<Acknowledged> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }

    private Callable<Void> working(int caller, BooleanSupplier goesOn) {
        var random = new Random(seed.value() * 31 + caller);
        return () -> {
            while (!stopped && goesOn.getAsBoolean()) {
                perform(caller, random);
            }
            return null;
        };
    }

    private void perform(int caller, Random random) throws InterruptedException {
        var operation = name + "-" + numbers.incrementAndGet();
        var person = workplace.people().get(random.nextInt(workplace.people().size()));
        var insists = random.nextInt(ASKS_AGAIN) == 0;
        var began = System.nanoTime();
        var reply = ask(caller, person, operation);
        var outcome = reply.outcome();
        while (insists && outcome == Outcome.UNKNOWN && !stopped) {
            // What was unknown stays so until it is acknowledged: a refusal now says nothing of the try before.
            reply = ask(caller, person, operation);
            outcome = reply.outcome() == Outcome.OK ? Outcome.OK : Outcome.UNKNOWN;
        }
        var attempt = new Attempt(operation, person.toString(), began, System.nanoTime(), outcome);
        attempts.add(attempt);
        if (outcome == Outcome.OK) {
            answers.add(new Acknowledged(attempt, caller, reply));
            acknowledged.incrementAndGet();
        }
        Thread.sleep(pause);
    }

    private Reply ask(int caller, UUID person, String operation) throws InterruptedException {
        var reply = work.ask(caller, person, operation);
        replies.add(reply);
        if (reply.outcome() != Outcome.OK) {
            Thread.sleep(BREATH_MILLIS);
        }
        return reply;
    }
}
