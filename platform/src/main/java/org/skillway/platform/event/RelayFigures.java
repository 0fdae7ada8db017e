package org.skillway.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of events that do not get through. Only the leader's replica knows, and only while it keeps looking:
 * the others give no number, nor does a leader that is stuck.
 */
@ApplicationScoped
class RelayFigures {

    private static final Duration LEAST_VALIDITY = Duration.ofMinutes(1);

    private record Look(Standing standing, long nanos) {}

    @Inject
    RelayConfig config;

    @Inject
    Clock clock;

    private volatile @Nullable Look last;

    void start(@Observes StartupEvent started, MeterRegistry registry) {
        gauge("skillway.outbox.waiting", "Events not yet sent, counted up to 10,000", Standing::waiting)
                .register(registry);
        gauge(
                        "skillway.outbox.oldest.age",
                        "For how long the oldest of them has waited",
                        standing -> age(standing.oldest()))
                .baseUnit("seconds")
                .register(registry);
        gauge("skillway.outbox.parked", "Aggregates with an event that Kafka refuses", Standing::parked)
                .register(registry);
        gauge("skillway.dead.events", "Events that failed and nobody saw to, up to 10,000", Standing::dead)
                .register(registry);
        gauge("skillway.inbox.held", "Events that wait for the one before them, up to 10,000", Standing::held)
                .register(registry);
        gauge(
                        "skillway.inbox.held.age",
                        "For how long the oldest of them has waited",
                        standing -> age(standing.heldSince()))
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("skillway.relay.leads", () -> known() == null ? 0 : 1)
                .description("Whether this replica sends the service's events")
                .register(registry);
    }

    /** Whether it is time to look again. */
    boolean due() {
        var look = last;
        return look == null
                || System.nanoTime() - look.nanos() >= config.figures().toNanos();
    }

    void show(Standing standing) {
        last = new Look(standing, System.nanoTime());
    }

    /** This replica leads no longer. */
    void forget() {
        last = null;
    }

    private Gauge.Builder<?> gauge(String name, String meaning, ToDoubleFunction<Standing> figure) {
        return Gauge.builder(name, () -> {
                    var standing = known();
                    return standing == null ? Double.NaN : figure.applyAsDouble(standing);
                })
                .description(meaning);
    }

    private double age(@Nullable Instant oldest) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000d);
    }

    private @Nullable Standing known() {
        var look = last;
        var validity = config.figures().multipliedBy(4);
        if (validity.compareTo(LEAST_VALIDITY) < 0) {
            validity = LEAST_VALIDITY;
        }
        return look == null || System.nanoTime() - look.nanos() > validity.toNanos() ? null : look.standing();
    }
}
