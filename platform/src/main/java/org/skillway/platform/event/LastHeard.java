package org.skillway.platform.event;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.Metric;

/** When the broker last answered this replica, which asks it for events at least once a second. Asks nobody itself. */
@ApplicationScoped
public class LastHeard {

    /** Whoever is busy for that long is not away. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final long LOOKS_EVERY_MILLIS = 1_000;

    private record Answer(double number, Instant at) {}

    @Inject
    KafkaClientService clients;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    private volatile Answer last = new Answer(0, Instant.EPOCH);

    void start(@Observes StartupEvent started) {
        last = new Answer(0, clock.instant());
        vertx.setPeriodic(LOOKS_EVERY_MILLIS, _ -> look());
    }

    private void look() {
        var answers = answers();
        if (answers != last.number()) {
            last = new Answer(answers, clock.instant());
        }
    }

    private double answers() {
        return clients.getConsumer("events").unwrap().metrics().values().stream()
                .filter(LastHeard::countsAnswers)
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .sum();
    }

    private static boolean countsAnswers(Metric metric) {
        return metric.metricName().name().equals("response-total")
                && metric.metricName().group().equals("consumer-metrics");
    }

    /** The time from which on what other services told may be missing here; empty while the broker answers. */
    public Optional<Instant> silentSince() {
        var heard = last.at();
        return Optional.of(heard).filter(at -> at.plus(SILENCE).isBefore(clock.instant()));
    }
}
