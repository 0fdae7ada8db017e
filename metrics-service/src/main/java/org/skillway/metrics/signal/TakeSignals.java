package org.skillway.metrics.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.WatchWork;
import org.skillway.metrics.parked.ReleaseParked;
import org.skillway.metrics.signal.SignalStore.Delivered;
import org.skillway.metrics.signal.domain.Mapped;
import org.skillway.metrics.signal.domain.Mapped.Irrelevant;
import org.skillway.metrics.signal.domain.Mapped.Unreadable;
import org.skillway.metrics.signal.domain.Reading;
import org.skillway.platform.event.Cause;
import org.skillway.platform.time.Ids;

/** Maps what a genuine delivery says, keeps it, and counts each reading once. */
@ApplicationScoped
public class TakeSignals {

    /** Clocks differ; a reading further ahead than this is a mistake of the tool or the mapping. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    @Inject
    SignalStore signals;

    @Inject
    ReleaseParked releaseParked;

    @Inject
    WatchWork watchWork;

    @Inject
    Cause cause;

    @Inject
    Clock clock;

    private record Arrived(Delivered event, Mapped mapped) {

        Instant occurredAt() {
            return mapped instanceof Reading reading ? reading.occurredAt() : Instant.MAX;
        }
    }

    /** Events are taken in the order they occurred, whatever their order in the delivery. */
    @Transactional
    Receipt take(Intake intake, List<?> events) {
        var now = clock.instant();
        var correlationId = Ids.at(now);
        return count(
                intake.sourceId(), events.stream().flatMap(event -> mapped(intake, event, now)), correlationId, now);
    }

    /** An event that is kept already, as its source reads now. It stays in the chain of its delivery. */
    @Transactional(TxType.MANDATORY)
    public Receipt again(KeptEvent event) {
        var delivered = new Delivered(event.id(), event.payload(), event.receivedAt());
        return count(
                event.sourceId(),
                event.mapping().apply(event.content()).stream().map(mapped -> new Arrived(delivered, mapped)),
                event.correlationId(),
                clock.instant());
    }

    private Receipt count(UUID sourceId, Stream<Arrived> all, UUID correlationId, Instant now) {
        cause.begins(correlationId);
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        all.sorted((one, other) -> one.occurredAt().compareTo(other.occurredAt()))
                .map(arrived -> take(sourceId, arrived, correlationId, now))
                .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return receipt(counts, correlationId);
    }

    private Stream<Arrived> mapped(Intake intake, @Nullable Object event, Instant now) {
        var delivered = signals.delivered(event, now);
        return intake.mapping().apply(event).stream().map(mapped -> new Arrived(delivered, mapped));
    }

    private Outcome take(UUID sourceId, Arrived arrived, UUID correlationId, Instant now) {
        return switch (arrived.mapped()) {
            case Irrelevant() -> Outcome.IGNORED;
            case Unreadable(var reason) ->
                signals.keepUnreadable(sourceId, reason, arrived.event(), correlationId, now);
            case Reading reading
            when reading.occurredAt().isAfter(now.plus(MOST_AHEAD)) ->
                signals.keepUnreadable(
                        sourceId,
                        "occurredAt lies ahead: " + reading.occurredAt(),
                        arrived.event(),
                        correlationId,
                        now);
            case Reading reading -> take(sourceId, reading, arrived.event(), correlationId, now);
        };
    }

    private Outcome take(UUID sourceId, Reading reading, Delivered event, UUID correlationId, Instant now) {
        var kept = signals.keep(sourceId, reading, event, correlationId, now);
        if (kept.outcome() == Outcome.PARKED) {
            // Whoever just became known to another transaction is found on the second look, under the lock.
            return releaseParked.signal(kept.signalId()) ? Outcome.ACCEPTED : Outcome.PARKED;
        }
        kept.measurement().ifPresent(watchWork::watch);
        return kept.outcome();
    }

    private static Receipt receipt(Map<Outcome, Integer> counts, UUID correlationId) {
        return new Receipt(
                counts.getOrDefault(Outcome.ACCEPTED, 0),
                counts.getOrDefault(Outcome.DUPLICATE, 0),
                counts.getOrDefault(Outcome.PARKED, 0),
                counts.getOrDefault(Outcome.IGNORED, 0),
                counts.getOrDefault(Outcome.UNREADABLE, 0),
                correlationId);
    }
}
