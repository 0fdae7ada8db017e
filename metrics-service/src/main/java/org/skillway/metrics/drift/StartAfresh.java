package org.skillway.metrics.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.event.Cause;
import org.skillway.platform.event.Outbox;

/** Lets a person's chart of a KPI begin anew. A drift that is open is cleared, and told so. */
@ApplicationScoped
public class StartAfresh {

    @Inject
    Charts charts;

    @Inject
    OpenDrifts openDrifts;

    @Inject
    Outbox outbox;

    @Inject
    Cause cause;

    @Inject
    Clock clock;

    /** Whoever never had a chart has nothing to begin anew; says whether there was one. */
    @Transactional(TxType.MANDATORY)
    public boolean restart(UUID personId, String kpi) {
        var chart = charts.lock(personId, kpi);
        var begun = chart.newestAt() != null;
        var fresh = from(chart, personId, kpi, chart.generation(), Because.RESTARTED);
        charts.keep(personId, kpi, fresh.following(chart));
        return begun;
    }

    @Transactional(TxType.MANDATORY)
    void under(int generation, UUID personId, String kpi) {
        var chart = charts.lock(personId, kpi);
        charts.keep(personId, kpi, from(chart, personId, kpi, generation, Because.KPI_CHANGED));
    }

    /** In place of a chart that is locked already; whoever asks keeps it. */
    @Transactional(TxType.MANDATORY)
    Chart from(Chart chart, UUID personId, String kpi, int generation, Because because) {
        var drift = chart.openDrift();
        if (drift != null) {
            var now = clock.instant();
            var fact = new DriftCleared(drift, personId, kpi, openDrifts.skillOf(drift), now, because);
            var eventId = outbox.tell("person", personId.toString(), fact);
            openDrifts.clear(drift, because, now, eventId, cause.link().correlation());
        }
        return Chart.fresh(generation);
    }
}
