package org.skillway.metrics.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.chore.WaitingTenants;
import org.skillway.metrics.waiting.DueReadings.Due;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.chore.WorkWaits;
import org.skillway.platform.problem.DatabaseFailures;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;

/**
 * Reads all that waits of a source once more, after its mapping was mended. Asking only notes it; then each delivery has a
 * transaction of its own, which also keeps how far it has come, so that a replica killed in it leaves the rest to another.
 */
@ApplicationScoped
class ReadSourceAgain implements Chore {

    private static final Logger LOG = Logger.getLogger(ReadSourceAgain.class);
    private static final int SIZE = 20;

    @Inject
    WaitingTenants waitingTenants;

    @Inject
    DueReadings dueReadings;

    @Inject
    ReadAgain readAgain;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<WorkWaits> workWaits;

    @Inject
    Audit audit;

    Response asked(@Nullable String key, UUID sourceId) {
        return idempotency.once(key, sourceId, () -> {
            var waiting = dueReadings
                    .waiting(sourceId)
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No signal source " + sourceId + "."));
            dueReadings.note(sourceId);
            audit.wrote("signal-source.read-again", "signal-source/" + sourceId);
            workWaits.fire(new WorkWaits());
            return new SourceReadingView(sourceId, waiting);
        });
    }

    @Override
    public List<String> tenants() {
        return waitingTenants.of("tenants_with_due_readings");
    }

    @Override
    public boolean batch() {
        var more = true;
        for (var i = 0; i < SIZE && more; i++) {
            more = one();
        }
        return more;
    }

    private boolean one() {
        var tried = new AtomicReference<@Nullable Due>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var due = dueReadings.next();
                due.ifPresent(next -> {
                    tried.set(next);
                    read(next);
                });
                return due.isPresent();
            });
        } catch (RuntimeException e) {
            var failed = tried.get();
            var signalId = failed == null ? null : failed.signalId();
            if (failed == null || signalId == null || DatabaseFailures.isPassing(e)) {
                throw e;
            }
            passOver(failed.sourceId(), signalId, e);
            return true;
        }
    }

    private void read(Due due) {
        var signalId = due.signalId();
        if (signalId == null) {
            dueReadings.done(due.sourceId());
            return;
        }
        readAgain.inPassing(signalId, due.until());
        dueReadings.after(due.sourceId(), signalId);
    }

    /** It stays as it was, and keeps no other waiting. */
    private void passOver(UUID sourceId, UUID signalId, RuntimeException why) {
        LOG.warnf(why, "Signal %s could not be read again", signalId);
        QuarkusTransaction.requiringNew().run(() -> dueReadings.after(sourceId, signalId));
    }
}
