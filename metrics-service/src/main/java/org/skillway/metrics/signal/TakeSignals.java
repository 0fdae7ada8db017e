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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.Measurement;
import org.skillway.metrics.drift.WatchWork;
import org.skillway.metrics.parked.ReleaseParked;
import org.skillway.metrics.signal.SignalStore.Delivered;
import org.skillway.metrics.signal.SignalStore.Kept;
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

    /** @param ids the time that the ids of what is kept begin with */
    private record Moment(Instant now, Instant ids) {}

    /** Events are taken in the order they occurred, whatever their order in the delivery. */
    @Transactional
    Receipt take(Intake intake, List<?> events) {
        var now = clock.instant();
        var correlationId = Ids.at(now);
        return count(
                intake.sourceId(),
                events.stream().flatMap(event -> mapped(intake, event, now)),
                correlationId,
                new Moment(now, now));
    }

    /**
     * An event that is kept already, as its source reads now. It stays in the chain of its delivery, and its signals get ids of
     * now or of that time, whichever is later.
     */
    @Transactional(TxType.MANDATORY)
    public Receipt again(KeptEvent event, Instant notBefore) {
        var now = clock.instant();
        var delivered = new Delivered(event.id(), event.payload(), event.receivedAt());
        return count(
                event.sourceId(),
                event.mapping().apply(event.content()).stream().map(mapped -> new Arrived(delivered, mapped)),
                event.correlationId(),
                new Moment(now, now.isAfter(notBefore) ? now : notBefore));
    }

    /**
     * Kept first, then those that wait, which takes the tenant's lock, then the charts, each person's after the other's: whoever
     * takes such locks does so in this order, or two deliveries at once would wait for each other.
     */
    private Receipt count(UUID sourceId, Stream<Arrived> all, UUID correlationId, Moment moment) {
        cause.begins(correlationId);
        var kept = all.sorted((one, other) -> one.occurredAt().compareTo(other.occurredAt()))
                .map(arrived -> keep(sourceId, arrived, correlationId, moment))
                .toList();
        var known = kept.stream().map(this::onSecondLook).toList();
        known.stream()
                .flatMap(one -> one.measurement().stream())
                .sorted(Measurement.BY_CHART)
                .forEach(watchWork::watch);
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        known.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
        return receipt(counts, correlationId);
    }

    private Stream<Arrived> mapped(Intake intake, @Nullable Object event, Instant now) {
        var delivered = signals.delivered(event, now);
        return intake.mapping().apply(event).stream().map(mapped -> new Arrived(delivered, mapped));
    }

    private Kept keep(UUID sourceId, Arrived arrived, UUID correlationId, Moment moment) {
        return switch (arrived.mapped()) {
            case Irrelevant() -> Kept.nothing(Outcome.IGNORED);
            case Unreadable(var reason) ->
                Kept.nothing(signals.keepUnreadable(sourceId, reason, arrived.event(), correlationId, moment.ids()));
            case Reading reading
            when reading.occurredAt().isAfter(moment.now().plus(MOST_AHEAD)) ->
                Kept.nothing(signals.keepUnreadable(
                        sourceId,
                        "occurredAt lies ahead: " + reading.occurredAt(),
                        arrived.event(),
                        correlationId,
                        moment.ids()));
            case Reading reading -> signals.keep(sourceId, reading, arrived.event(), correlationId, moment.ids());
        };
    }

    /** Whoever just became known to another transaction is found on the second look, under the lock. */
    private Kept onSecondLook(Kept kept) {
        return kept.outcome() == Outcome.PARKED
                ? releaseParked
                        .signal(kept.signalId())
                        .map(released -> new Kept(kept.signalId(), Outcome.ACCEPTED, Optional.of(released)))
                        .orElse(kept)
                : kept;
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
