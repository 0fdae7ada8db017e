package org.skillway.platform.chore;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Goes round the chores and their tenants on a few threads of its own, a batch each, and rests when there is nothing; whoever a
 * batch failed for is passed over for a while, however busy others keep it. Batches
 * lock what they take, so what is true of several replicas is true of several threads: nothing is done twice at once, and
 * what is told of somebody stays in order.
 */
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

    private final List<Worker> workers = new ArrayList<>();
    private volatile @Nullable Rests rests;
    private volatile boolean stopped;

    void start(@Observes StartupEvent started) {
        rests = new Rests(config.poll(), System::nanoTime);
        for (int i = 1; !chores.isEmpty() && i <= config.workers(); i++) {
            workers.add(new Worker("chores-" + i));
        }
        workers.forEach(worker -> worker.thread.start());
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        workers.forEach(worker -> worker.bell.release());
        for (Worker worker : workers) {
            worker.thread.join(STOPS_WITHIN_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaits waits) {
        workers.forEach(worker -> worker.bell.release());
    }

    private final class Worker implements Runnable {

        private final Semaphore bell = new Semaphore(0);
        private final Thread thread;

        Worker(String name) {
            thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
        }

        @Override
        public void run() {
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

    private boolean round(Chore chore) {
        Rests known = Objects.requireNonNull(rests);
        boolean more = false;
        for (String tenant : attempt(chore::tenants).orElse(List.of())) {
            if (!stopped && !known.rests(chore, tenant)) {
                Optional<Boolean> done = attempt(() -> turn.take(chore, tenant));
                done.ifPresentOrElse(_ -> known.succeeded(chore, tenant), () -> known.failed(chore, tenant));
                more |= done.orElse(false);
            }
        }
        return more;
    }

    /** Empty where it fails, which holds up nobody else: most likely the database is away. */
    private <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | Error e) {
            // The threads that do chores must outlive whatever one of them breaks.
            if (!stopped) {
                LOG.warnf("A chore waits: %s", e.getMessage());
                LOG.debug("Why it waits", e);
            }
            return Optional.empty();
        }
    }
}
