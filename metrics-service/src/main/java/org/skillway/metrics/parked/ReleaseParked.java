package org.skillway.metrics.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    void personChanged(@Observes DirectoryEntry person) {
        parked.lock();
        if (dueReleases.note(person.personId(), person.userName(), person.externalId())) {
            workWaits.fire(new WorkWaits());
        }
    }

    void namesChanged(@Observes NamesChanged names) {
        parked.lock();
        parked.meanAnew(names.sourceId(), names.refs());
        if (dueReleases.note(names.sourceId(), names.refs())) {
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
