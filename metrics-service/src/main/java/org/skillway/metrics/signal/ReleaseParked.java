package org.skillway.metrics.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.metrics.drift.Measurement;
import org.skillway.metrics.drift.WatchWork;
import org.skillway.metrics.kpi.KpiDefined;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.event.Cause;

/**
 * Counts parked signals as soon as their person and metric are known.
 *
 * <p>Parking and releasing take one lock per tenant: without it a signal could be parked by one transaction while another
 * makes its person known, and neither would see the other.
 */
@ApplicationScoped
class ReleaseParked {

    @Inject
    SignalStore signals;

    @Inject
    WatchWork watchWork;

    @Inject
    Cause cause;

    void personChanged(@Observes DirectoryEntry person) {
        if (person.userName() != null) {
            release("s.person_ref = ?", person.userName());
        }
        release("s.person_ref = ?", person.externalId());
    }

    void kpiDefined(@Observes KpiDefined kpi) {
        release("s.metric = ?", kpi.metric());
    }

    /** Whether this one could be released. */
    boolean signal(UUID signalId) {
        return !release("s.id = ?", signalId).isEmpty();
    }

    private List<Measurement> release(String condition, Object argument) {
        signals.lockParked();
        var released = signals.release(condition, argument);
        for (var measurement : released) {
            // A drift that shows now belongs to the chain of its own signal, not to that of the person's arrival.
            cause.begins(measurement.correlationId());
            watchWork.watch(measurement);
        }
        return released;
    }
}
