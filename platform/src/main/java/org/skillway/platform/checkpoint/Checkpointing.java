package org.skillway.platform.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.skillway.platform.event.OwnConnection;

/**
 * Publishes checkpoints in the service's log, each minute for every tenant with news. Each replica tries four times as
 * often, so that a minute's checkpoint does not wait for one that was killed. Without a key nothing is signed, which is
 * said at the start, and the figure's age grows until somebody hears of it.
 */
@ApplicationScoped
class Checkpointing {

    /** The category of the lines that are published; nothing else is logged there. */
    static final String PUBLISHED = "org.skillway.audit.checkpoint";

    private static final Logger LOG = Logger.getLogger(Checkpointing.class);
    private static final Logger PUBLIC = Logger.getLogger(PUBLISHED);
    private static final int TRIES = 4;

    /** An Ed25519 key as PEM (PKCS #8), with or without its first and last line. */
    @ConfigProperty(name = "skillway.checkpoints.key")
    Optional<String> key;

    /** What checkpoints call the key; another key is another id. */
    @ConfigProperty(name = "skillway.checkpoints.key-id", defaultValue = "k1")
    String keyId;

    /** How often the log of a tenant with news is vouched for. */
    @ConfigProperty(name = "skillway.checkpoints.every", defaultValue = "PT1M")
    Duration every;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String userName;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    Clock clock;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long lastRound = System.nanoTime();

    void start(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("skillway.audit.checkpoint.age", () -> (System.nanoTime() - lastRound) / 1e9)
                .description("For how long this replica has made no round of checkpoints of the audit log")
                .baseUnit("seconds")
                .register(registry);
        if (key.isEmpty()) {
            LOG.warn("The audit log's chains are not signed: skillway.checkpoints.key is not set");
            return;
        }
        var signer = CheckpointSigner.of(service, keyId, key.get());
        Thread.ofPlatform().name("audit-checkpoints").daemon().start(() -> run(signer));
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void run(CheckpointSigner signer) {
        try {
            while (!stopped.await(every.toMillis() / TRIES, TimeUnit.MILLISECONDS)) {
                once(signer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(CheckpointSigner signer) {
        try (var connection = OwnConnection.open(url, userName, password)) {
            if (new CheckpointRound(connection, signer, every, PUBLIC::info).run(clock.instant())) {
                lastRound = System.nanoTime();
            }
        } catch (SQLException e) {
            LOG.warnf("No checkpoints of the audit log for now: %s", e.getMessage());
        } catch (RuntimeException e) {
            // This thread is the only one: whatever goes wrong, it tries again.
            LOG.error("No checkpoints of the audit log for now", e);
        }
    }
}
