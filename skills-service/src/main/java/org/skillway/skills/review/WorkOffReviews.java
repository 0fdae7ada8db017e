package org.skillway.skills.review;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works off the people on the list: right after the transaction that put them there, and what a stopped process left
 * behind when it next looks, within ten seconds unless configured otherwise, as is whoever was set aside and whose time
 * has come. Replicas share the work, for each takes people whom no other has taken. A tenant whose reviews fail altogether is
 * left out until then, whatever the others have.
 */
@ApplicationScoped
class WorkOffReviews {

    private static final Logger LOG = Logger.getLogger(WorkOffReviews.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    @Inject
    DueReviews dueReviews;

    @Inject
    ReviewBatch batch;

    @Inject
    ReviewConfig config;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    /** Whose reviews failed, and until when they are left out; for the worker only. */
    private final Map<String, Instant> resting = new HashMap<>();

    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;
    private @Nullable Thread worker;

    void start(@Observes StartupEvent started) {
        worker = Thread.ofPlatform().name("gap-reviews").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        bell.release();
        if (worker != null) {
            worker.join(FAREWELL.toMillis());
        }
    }

    /** Begins as soon as the transaction at hand has committed. */
    void afterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // There is nothing to see before it is committed.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bell.release();
                }
            }
        });
    }

    private void run() {
        while (!stopped) {
            try {
                var more = false;
                var now = clock.instant();
                resting.values().removeIf(until -> !until.isAfter(now));
                for (var tenant : dueReviews.tenants(now)) {
                    more |= !resting.containsKey(tenant) && workOff(tenant);
                }
                if (!more && bell.tryAcquire(config.look().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "Whose gaps are to be looked at could not be read and is tried again");
                pause();
            }
        }
    }

    /** A batch of each tenant in turn: what fails for one keeps no other waiting. Says whether there was one. */
    private boolean workOff(String tenant) {
        try {
            return !stopped && batch.run(tenant) > 0;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Gaps could not be looked at for %s and are tried again", tenant);
            resting.put(tenant, clock.instant().plus(config.look()));
            return false;
        }
    }

    private void pause() {
        try {
            bell.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
