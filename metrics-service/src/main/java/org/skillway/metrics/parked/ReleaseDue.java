package org.skillway.metrics.parked;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.chore.WaitingTenants;
import org.skillway.metrics.drift.Measurement;
import org.skillway.metrics.drift.WatchWork;
import org.skillway.metrics.parked.DueReleases.Due;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.event.Cause;
import org.skillway.platform.problem.DatabaseFailures;

/**
 * Counts the readings that waited for a metric or a person, the oldest first and some hundred a transaction. A reading is
 * marked and charted in one transaction: a replica killed in it leaves all of it to the next. While they are at it, newer
 * readings of the metric or the person wait behind them.
 */
@ApplicationScoped
class ReleaseDue implements Chore {

    private static final Logger LOG = Logger.getLogger(ReleaseDue.class);

    /** So few that nobody who delivers about one of them waits to be noticed. */
    private static final int SIZE = 200;

    @Inject
    WaitingTenants waitingTenants;

    @Inject
    Parked parked;

    @Inject
    DueReleases dueReleases;

    @Inject
    WatchWork watchWork;

    @Inject
    Cause cause;

    @Override
    public List<String> tenants() {
        return waitingTenants.of("tenants_with_due_releases");
    }

    @Override
    public boolean batch() {
        var last = new AtomicReference<@Nullable Measurement>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> batch(SIZE, last));
        } catch (RuntimeException e) {
            if (last.get() == null) {
                throw e;
            }
            LOG.infof("Parked readings are counted one by one: %s", e.getMessage());
            return oneByOne();
        }
    }

    /** Another replica that releases for this tenant is left alone. */
    private boolean batch(int most, AtomicReference<@Nullable Measurement> last) {
        var due = dueReleases.isAlone() ? dueReleases.oldest() : Optional.<Due>empty();
        if (due.isEmpty()) {
            return false;
        }
        var released = parked.release(due.get().condition(), due.get().argument(), most).stream()
                .sorted(Measurement.BY_CHART)
                .toList();
        for (var measurement : released) {
            last.set(measurement);
            // A drift that shows now belongs to the chain of its own signal, not to that of what made it known.
            cause.begins(measurement.correlationId());
            watchWork.watch(measurement);
        }
        if (released.isEmpty()) {
            finish(due.get());
        }
        return true;
    }

    /** Under the lock: whoever parks in a transaction that has not ended looks again once this is done, and releases it. */
    private void finish(Due due) {
        parked.lock();
        if (!parked.anyKnown(due.condition(), due.argument())) {
            dueReleases.done(due);
        }
    }

    /** Whichever fails even alone keeps the others waiting no longer. */
    private boolean oneByOne() {
        for (var i = 0; i < SIZE; i++) {
            var last = new AtomicReference<@Nullable Measurement>();
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> batch(1, last))) {
                    return false;
                }
            } catch (RuntimeException e) {
                var failed = last.get();
                if (failed == null || DatabaseFailures.isPassing(e)) {
                    throw e;
                }
                setAside(failed.signalId(), e);
            }
        }
        return true;
    }

    private void setAside(UUID signalId, RuntimeException why) {
        LOG.errorf(why, "Signal %s could not be counted", signalId);
        QuarkusTransaction.requiringNew()
                .run(() -> parked.setAside(signalId, "It could not be counted: " + why.getMessage()));
    }
}
