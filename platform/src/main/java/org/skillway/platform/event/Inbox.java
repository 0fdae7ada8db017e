package org.skillway.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.InboxStore.Claim;
import org.skillway.platform.rest.RequestIds;

/**
 * Applies each event once and in its aggregate's order, whatever Kafka delivers: one transaction claims the event ids,
 * checks the versions, runs the handlers and writes what they tell. Doubles are passed over, early ones wait, and one
 * that cannot be handled is set aside with its aggregate standing still behind it.
 *
 * <p>Events that arrive together share a transaction, which costs little more than that of one. Where anything is in the
 * way of any of them, it is as if they had arrived one by one.
 */
@ApplicationScoped
class Inbox {

    /** Why an event is at hand. A person waits for the answer in the last two. */
    private enum Occasion {
        ARRIVAL,
        REPLAY,
        DISCARD
    }

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 4;
    private static final long OUTAGE_MILLIS = 50;
    /** Short: what heals by itself here is a race with another transaction, and everybody else's events wait. */
    private static final long RACE_MILLIS = 10;

    /** People in the same order in every replica, so that two of them seldom wait for each other crosswise. */
    private static final Comparator<Opened> BY_AGGREGATE = Comparator.comparing(
                    (Opened opened) -> opened.event().aggregateId())
            .thenComparing(opened -> opened.event().aggregateType())
            .thenComparing(opened -> opened.arrival().topic())
            .thenComparingLong(opened -> opened.event().aggregateVersion());

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @Inject
    @All
    List<FactHandler<?>> handlers;

    @Inject
    InboxStore store;

    @Inject
    Caller caller;

    @Inject
    Cause cause;

    @Inject
    EventTrace trace;

    @Inject
    MissedEvents missedEvents;

    private final ObjectMapper tolerant = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private volatile Map<String, FactHandler<?>> byType = Map.of();
    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Returns when each event of the tenant is applied, waits, is passed over or is set aside; never because one failed, unless we are stopping. */
    @ActivateRequestContext
    void receive(String tenant, List<Arrival> arrivals) {
        caller.actFor(tenant);
        if (arrivals.size() == 1 || !appliedTogether(arrivals)) {
            arrivals.forEach(
                    arrival -> settle(() -> Optional.of(arrival), Occasion.ARRIVAL, Inbox::inItsOwnTransaction));
        }
    }

    private boolean appliedTogether(List<Arrival> arrivals) {
        try {
            QuarkusTransaction.requiringNew().run(() -> applyAll(arrivals));
            return true;
        } catch (RuntimeException e) {
            if (stopping) {
                throw e;
            }
            LOG.debugf("%d events are applied one by one: %s", arrivals.size(), e.getMessage());
            return false;
        }
    }

    private void applyAll(List<Arrival> arrivals) {
        var ordered = arrivals.stream()
                .map(arrival -> new Opened(arrival, Envelope.read(arrival.headers())))
                .sorted(BY_AGGREGATE)
                .toList();
        try {
            var claims = store.claimAll(ordered);
            lookAhead(ordered, claims);
            for (var i = 0; i < claims.size(); i++) {
                applyWithFollowers(ordered.get(i), claims.get(i));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not claim " + arrivals.size() + " events", e);
        }
    }

    private void lookAhead(List<Opened> ordered, List<Claim> claims) {
        var next = IntStream.range(0, ordered.size())
                .filter(i -> claims.get(i) == Claim.CLAIMED || claims.get(i) == Claim.CLAIMED_NEXT_WAITS)
                .mapToObj(ordered::get)
                .filter(opened ->
                        isHeard(opened.event().type(), opened.arrival().topic()))
                .toList();
        handlersByType().forEach((type, handler) -> {
            if (handler instanceof LooksAhead<?> ahead) {
                lookAhead(ahead, type, next);
            }
        });
    }

    private <F> void lookAhead(LooksAhead<F> handler, String type, List<Opened> next) {
        var facts = next.stream()
                .filter(opened -> opened.event().type().equals(type))
                .map(opened -> read(handler, opened.arrival().data(), opened.event()))
                .toList();
        if (!facts.isEmpty()) {
            contained(() ->
                    handler.lookAhead(facts, next.stream().map(Opened::event).toList()));
        }
    }

    private void applyWithFollowers(Opened opened, Claim claim) throws SQLException {
        // One that came too early when all were claimed may be next now that those before it have brought others along.
        var claimed = claim == Claim.GAP ? store.claim(opened) : claim;
        apply(opened, claimed);
        if (claimed == Claim.CLAIMED_NEXT_WAITS) {
            var next = store.takeNext(opened.arrival().topic(), opened.event());
            if (next.isPresent()) {
                applyChain(next.get(), Map.of());
            }
        }
    }

    /** Tries a dead event again, with what the work writes beside it. Throws why, if it fails again; it then stays dead. */
    void replay(Supplier<Arrival> dug) {
        settle(() -> Optional.of(dug.get()), Occasion.REPLAY, Inbox::inItsOwnTransaction);
    }

    /**
     * Lets what waited behind a discarded event follow, in the transaction in which it is discarded: that gives the event
     * that is next, if there is one. What fails of those is set aside in its turn.
     */
    void passOver(Supplier<Optional<Arrival>> next, Consumer<Runnable> transaction) {
        settle(next, Occasion.DISCARD, transaction);
    }

    private static void inItsOwnTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /**
     * Applies an event and all that waited for it in one transaction, so that nothing is left waiting by a crash
     * between the two. What fails for good is named, and the transaction runs anew, setting it aside.
     */
    private void settle(Supplier<Optional<Arrival>> taken, Occasion occasion, Consumer<Runnable> transaction) {
        var doomed = new HashMap<String, String>();
        for (var attempt = 1; ; attempt++) {
            var first = new AtomicReference<String>();
            try {
                transaction.accept(() -> taken.get().ifPresent(arrival -> {
                    first.set(arrival.id());
                    applyChain(arrival, doomed);
                }));
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    // What fails while the ground is being taken away says nothing of the event: it stays with Kafka.
                    throw e;
                }
                if (Failures.isTransient(e)) {
                    if (occasion != Occasion.ARRIVAL && attempt == TRIES) {
                        // A person waits for the answer; the event stays where it was.
                        throw e;
                    }
                    LOG.debugf("An event waits, attempt %d: %s", attempt, e.getMessage());
                    pause(OUTAGE_MILLIS, attempt);
                    continue;
                }
                if (!Failures.isPermanent(e) && attempt < TRIES) {
                    LOG.debugf("An event is tried again, attempt %d: %s", attempt, e.getMessage());
                    pause(RACE_MILLIS, attempt);
                    continue;
                }
                var failed = unapplied(e, first.get());
                if (occasion == Occasion.REPLAY && failed.first) {
                    throw new PermanentFailure(Failures.reason(failed.why), failed.why);
                }
                var reason = Failures.reason(failed.why);
                // What a rule of ours refused needs no stack trace to be understood.
                var trace = failed.why instanceof PermanentFailure ? null : failed.why;
                LOG.errorf(trace, "Event %s cannot be handled and is set aside: %s", failed.id, reason);
                doomed.put(failed.id, reason);
                attempt = 0;
            }
        }
    }

    /** What fails only when the transaction ends is blamed on its first event; where there was none, it is no event's fault. */
    private static Unapplied unapplied(RuntimeException failure, @Nullable String firstId) {
        return Failures.find(failure, Unapplied.class).orElseGet(() -> {
            if (firstId == null) {
                throw failure;
            }
            return new Unapplied(firstId, true, failure);
        });
    }

    private void applyChain(Arrival first, Map<String, String> doomed) {
        var next = Optional.of(first);
        while (next.isPresent()) {
            var arrival = next.get();
            try {
                var reason = doomed.get(arrival.id());
                if (reason != null) {
                    store.bury(arrival, envelope(arrival), reason);
                    return;
                }
                var opened = new Opened(arrival, Envelope.read(arrival.headers()));
                var claim = store.claim(opened);
                apply(opened, claim);
                next = claim == Claim.CLAIMED_NEXT_WAITS
                        ? store.takeNext(arrival.topic(), opened.event())
                        : Optional.empty();
            } catch (SQLException | RuntimeException e) {
                throw new Unapplied(arrival.id(), arrival.equals(first), e);
            }
        }
    }

    private void apply(Opened opened, Claim claim) throws SQLException {
        switch (claim) {
            case CLAIMED, CLAIMED_NEXT_WAITS -> dispatch(opened.arrival(), opened.event());
            case GAP -> store.hold(opened.arrival(), opened.event());
            case DUPLICATE ->
                LOG.tracef("Event %s was applied before", opened.event().eventId());
        }
    }

    /** Names the event of a chain that could not be applied. */
    private static final class Unapplied extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String id;
        private final boolean first;
        private final Exception why;

        private Unapplied(String id, boolean first, Exception why) {
            super(why.getMessage(), why);
            this.id = id;
            this.first = first;
            this.why = why;
        }
    }

    private static Optional<Received> envelope(Arrival arrival) {
        try {
            return Optional.of(Envelope.read(arrival.headers()));
        } catch (PermanentFailure e) {
            return Optional.empty();
        }
    }

    private void dispatch(Arrival arrival, Received event) throws SQLException {
        if (MissedEvents.isOne(arrival, event.type())) {
            missedEvents.note(arrival, event, type -> isHeard(type, arrival.topic()));
            return;
        }
        var handler = handlersByType().get(event.type());
        if (handler == null) {
            return;
        }
        var trusted = hears(handler).from().topicName();
        if (!trusted.equals(arrival.topic())) {
            throw new PermanentFailure(
                    event.type() + " is taken from " + trusted + " only, not from " + arrival.topic());
        }
        var requestId = arrival.headers().get(Outbox.REQUEST_ID);
        RequestIds.during(
                requestId,
                () -> trace.follow(arrival, event, () -> {
                    cause.is(event, RequestIds.harmless(requestId).orElse(null));
                    handle(handler, arrival.data(), event);
                }));
    }

    private <F> void handle(FactHandler<F> handler, byte[] data, Received event) {
        var fact = read(handler, data, event);
        contained(() -> handler.handle(fact, event));
    }

    private static void contained(Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError | AssertionError e) {
            // As an exception it concerns these events alone; what is left, such as no memory, concerns all.
            throw new IllegalStateException("The handler broke: " + e, e);
        }
    }

    private <F> F read(FactHandler<F> handler, byte[] data, Received event) {
        try {
            return tolerant.readValue(data, handler.payload());
        } catch (IOException e) {
            throw new PermanentFailure("The data is not a " + event.type() + ": " + e.getMessage(), e);
        }
    }

    private boolean isHeard(String type, String topic) {
        var handler = handlersByType().get(type);
        return handler != null && hears(handler).from().topicName().equals(topic);
    }

    private Map<String, FactHandler<?>> handlersByType() {
        if (byType.isEmpty()) {
            byType = handlers.stream()
                    .collect(Collectors.toMap(handler -> hears(handler).type(), Function.identity()));
        }
        return byType;
    }

    private static Hears hears(FactHandler<?> handler) {
        var hears = ClientProxy.unwrap(handler).getClass().getAnnotation(Hears.class);
        if (hears == null) {
            throw new IllegalStateException(handler.getClass() + " has no @Hears");
        }
        return hears;
    }

    private static void pause(long firstMillis, int attempt) {
        try {
            var millis = Math.min(LONGEST_PAUSE.toMillis(), firstMillis << Math.min(attempt, 10));
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while an event waited", e);
        }
    }
}
