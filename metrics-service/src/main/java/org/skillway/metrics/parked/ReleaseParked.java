package org.skillway.metrics.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import org.skillway.metrics.drift.Measurement;
import org.skillway.metrics.kpi.KpiDefined;
import org.skillway.metrics.naming.NamesChanged;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.chore.WorkWaits;

/**
 * Notes in the transaction that makes a person or a metric known that their parked readings are to be counted, which
 * {@link ReleaseDue} does after its commit, however many they are.
 *
 * <p>Parking and noting take one lock per tenant: without it a reading could be parked by one transaction while another makes
 * its person known, and neither would see the other.
 */
@ApplicationScoped
public class ReleaseParked {

    @Inject
    Parked parked;

    @Inject
    DueReleases dueReleases;

    @Inject
    Event<WorkWaits> workWaits;

    @Inject
    Clock clock;

    void personChanged(@Observes DirectoryEntry person) {
        parked.lock();
        if (dueReleases.note(person.personId(), person.userName(), person.externalId())) {
            workWaits.fire(new WorkWaits());
        }
    }

    /**
     * A file has ten thousand references, and whoever parks something waits for the lock: what takes long is read before it,
     * and under it only those are looked at again under which something was parked meanwhile. All that is written is written
     * under it, or two who want the same row and the lock would wait for each other.
     */
    void namesChanged(@Observes NamesChanged names) {
        var sourceId = names.sourceId();
        var concerned = new LinkedHashSet<>(parked.under(sourceId, names.refs()));
        var waitedFor = new LinkedHashSet<>(parked.waitedFor(sourceId, concerned));
        parked.lock();
        var late = parked.lately(sourceId, names.refs(), clock.instant());
        waitedFor.addAll(parked.waitedFor(sourceId, late));
        concerned.addAll(late);
        parked.meanAnew(sourceId, concerned);
        if (!waitedFor.isEmpty()) {
            dueReleases.noteAll(waitedFor);
            workWaits.fire(new WorkWaits());
        }
    }

    void kpiDefined(@Observes KpiDefined kpi) {
        parked.lock();
        if (dueReleases.note(kpi.metric())) {
            workWaits.fire(new WorkWaits());
        }
    }

    /** Marks one that this transaction parked as accepted, if it is known by now; whoever asks charts it. */
    public Optional<Measurement> signal(UUID signalId) {
        parked.lock();
        return parked.release(ParkedSql.ONE, signalId, 1).stream().findFirst();
    }
}
