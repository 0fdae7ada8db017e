package org.skillway.suite.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The whole suite on this machine. Infrastructure first and at once, then the services at once. {@code close} is safe
 * at any moment, also while another thread still starts; nothing outlives it.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FACTS_TAKE = Duration.ofMinutes(1);
    private static final Duration SHARED_SIGNAL = Duration.ofMillis(700);

    private final Settings settings;
    private final Commands commands;
    private final Progress progress;
    private final Consumer<String> lost;
    private final Guard guard;
    private final Readiness readiness = new Readiness();
    private final Map<Member, Child> children = new ConcurrentHashMap<>();
    private final Map<Member, JsonNode> facts = new ConcurrentHashMap<>();
    private boolean closed;

    /** {@code lost} hears of a process that ended by itself, in a sentence or two for the person at the terminal. */
    public LocalStack(Settings settings, Progress progress, Consumer<String> lost) throws IOException {
        this.settings = settings;
        this.commands = new Commands(settings);
        this.progress = progress;
        this.lost = lost;
        this.guard = new Guard();
    }

    /** Starts every member and returns when all are ready. */
    public void start() {
        settings.ports().requireFree(settings.members());
        startAll(Member.infrastructure());
        startAll(Member.services());
    }

    public Endpoints endpoints() {
        return new Endpoints(
                address(Member.SKILLS),
                address(Member.CURRICULUM),
                address(Member.MENTOR),
                address(Member.METRICS),
                address(Member.OIDC));
    }

    /** The members it was asked to run, in the order of their start. */
    public List<Member> members() {
        return settings.members().stream().sorted().toList();
    }

    public URI address(Member member) {
        return switch (member) {
            case POSTGRES -> databaseServer();
            case KAFKA -> URI.create("kafka://" + fact(member, "bootstrap").asText());
            case OIDC -> URI.create(fact(member, "issuer").asText());
            case SKILLS, CURRICULUM, MENTOR, METRICS ->
                URI.create("http://127.0.0.1:" + settings.ports().of(member));
        };
    }

    /** Where a service says whether it can serve. */
    public URI readiness(Member service) {
        return URI.create(
                "http://127.0.0.1:%d/q/health/ready".formatted(settings.ports().management(service)));
    }

    /** Not built from the plan: with SKILLWAY_POSTGRES_URL it is somebody else's. */
    private URI databaseServer() {
        var url = fact(Member.POSTGRES, "databases")
                .required(Member.SKILLS.database())
                .required("url")
                .asText();
        return URI.create(url.substring("jdbc:".length())).resolve("/");
    }

    /** What a part of the infrastructure said about itself when it was ready. */
    public JsonNode facts(Member infrastructure) {
        var told = facts.get(infrastructure);
        if (told == null) {
            throw new IllegalStateException(infrastructure.label() + " has not been started.");
        }
        return told;
    }

    /** How long the member took from its own start until it was ready. */
    public Duration startTime(Member member) {
        return child(member).readyAfter();
    }

    /** Resident memory of a member in KiB, where the system tells. */
    public OptionalLong memory(Member member) {
        return Memory.kibibytes(child(member).handle());
    }

    /** The process that does the member's work. */
    public ProcessHandle process(Member member) {
        return child(member).worker();
    }

    /** Ends a member without warning, as {@code kill -9} does. */
    public void kill(Member member) throws InterruptedException {
        child(member).kill();
    }

    /** Starts a member that was killed, on its old port and data, and waits until it is ready. */
    public void restart(Member member) throws IOException, InterruptedException {
        run(member);
    }

    @Override
    public void close() {
        List<Child> running;
        synchronized (this) {
            closed = true;
            running = List.copyOf(children.values());
        }
        try {
            // Services first: they finish what they have begun while database and broker still answer.
            stop(running.stream().filter(child -> child.member().isService()).toList());
            stop(running.stream().filter(child -> !child.member().isService()).toList());
        } catch (InterruptedException interrupted) {
            running.forEach(child -> child.handle().destroyForcibly());
            Thread.currentThread().interrupt();
        } finally {
            guard.close();
        }
    }

    private void startAll(List<Member> wave) {
        var failure = new AtomicReference<RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            wave.stream()
                    .filter(settings.members()::contains)
                    .forEach(member -> threads.execute(() -> runOrEndAll(member, failure)));
        }
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** The first failure is the cause worth reading; those of the others follow from our stopping them. */
    private void runOrEndAll(Member member, AtomicReference<RuntimeException> failure) {
        try {
            run(member);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException thrown) {
            failure.compareAndSet(
                    null, thrown instanceof StartFailed refused ? refused : new StartFailed(thrown.toString()));
            close();
        }
    }

    private void run(Member member) throws IOException, InterruptedException {
        var child = spawn(member);
        if (member.isService()) {
            readiness.await(child, readiness(member), progress::waits);
            child.isReady();
        } else {
            facts.put(member, child.awaitFacts(FACTS_TAKE, progress::waits));
        }
        child.whenLost(() -> tellUnlessStopping(child));
        progress.ready(member, child.readyAfter());
    }

    private void tellUnlessStopping(Child child) {
        try {
            // Ctrl-C reaches every process of the terminal at once: wait for our own share of it.
            Thread.sleep(SHARED_SIGNAL);
            if (!isClosed()) {
                lost.accept(child.obituary());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Child spawn(Member member) throws IOException {
        if (closed) {
            throw new StartFailed("The suite is stopping.");
        }
        var log = settings.logs().resolve(member.label() + ".log");
        var child = Child.start(member, command(member), log);
        children.put(member, child);
        guard.watch(children.values());
        return child;
    }

    /** How a member is run: with other ports, the same makes another replica of a service. */
    public ProcessBuilder command(Member member) {
        if (!member.isService()) {
            return commands.infrastructure(member);
        }
        var database = fact(Member.POSTGRES, "databases").required(member.database());
        return commands.service(
                member,
                database,
                fact(Member.KAFKA, "bootstrap").asText(),
                fact(Member.OIDC, "issuer").asText());
    }

    /** One more replica of a service, on ports of its own, once it answers at {@code path}. Whoever asked for it ends it. */
    public Replica another(Member service, String path) throws IOException, InterruptedException {
        var log = settings.logs().resolve(service.label() + "-again.log");
        return Replica.start(command(service), _ -> {}, log, path);
    }

    private static void stop(List<Child> some) throws InterruptedException {
        some.forEach(Child::askToStop);
        for (var child : some) {
            child.awaitStop(PATIENCE);
        }
    }

    private JsonNode fact(Member infrastructure, String name) {
        return facts(infrastructure).required(name);
    }

    private Child child(Member member) {
        var child = children.get(member);
        if (child == null) {
            throw new IllegalStateException(member.label() + " has not been started.");
        }
        return child;
    }
}
