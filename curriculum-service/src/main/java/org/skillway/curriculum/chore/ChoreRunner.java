package org.skillway.curriculum.chore;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Goes round the chores and their tenants on one thread of its own, a batch each, and rests when there is nothing. */
@ApplicationScoped
class ChoreRunner {

    private static final Logger LOG = Logger.getLogger(ChoreRunner.class);
    private static final long STOPS_WITHIN_MILLIS = 5_000;

    @Inject
    @All
    List<Chore> chores;

    @Inject
    Turn turn;

    @Inject
    ChoreConfig config;

    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;
    private @Nullable Thread worker;

    void start(@Observes StartupEvent started) {
        worker = Thread.ofPlatform().name("chores").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        bell.release();
        if (worker != null) {
            worker.join(STOPS_WITHIN_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaits waits) {
        bell.release();
    }

    private void run() {
        while (!stopped) {
            boolean more = false;
            for (Chore chore : chores) {
                more |= round(chore);
            }
            if (!more) {
                rest();
            }
        }
    }

    private boolean round(Chore chore) {
        boolean more = false;
        for (String tenant : attempt(chore::tenants, List.<String>of())) {
            more |= !stopped && attempt(() -> turn.take(chore, tenant), false);
        }
        return more;
    }

    /** What fails for one tenant is left to the next round and holds up nobody else: most likely the database is away. */
    private <T> T attempt(Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            // The only thread that does chores must outlive whatever one of them breaks.
            if (!stopped) {
                LOG.warnf("A chore waits: %s", e.getMessage());
                LOG.debug("Why it waits", e);
            }
            return otherwise;
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
