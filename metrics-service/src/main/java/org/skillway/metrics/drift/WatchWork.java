package org.skillway.metrics.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;
import org.skillway.metrics.drift.DriftDetected.Evidence;
import org.skillway.metrics.drift.domain.ChartDesign;
import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.drift.domain.Verdict.Improved;
import org.skillway.metrics.drift.domain.Verdict.InControl;
import org.skillway.metrics.drift.domain.Verdict.Recovered;
import org.skillway.metrics.drift.domain.Verdict.StillDrifted;
import org.skillway.metrics.drift.domain.Verdict.WarmingUp;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/** Adds a measurement to the person's chart and tells when the work slips or is back. */
@ApplicationScoped
public class WatchWork {

    @Inject
    Charts charts;

    @Inject
    StartAfresh startAfresh;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void watch(Measurement measurement) {
        var chart = current(measurement);
        var now = clock.instant();
        var observed = new Observed(Ids.at(now), measurement, chart.takes(measurement), now);
        if (!observed.charted()) {
            charts.keep(observed, chart);
            return;
        }
        var step = chart.state().observe(observed.observation(), measurement.direction(), ChartDesign.STANDARD);
        var next = chart.after(step.state(), measurement.occurredAt());
        switch (step.verdict()) {
            case Drifted drifted -> slipped(observed, next, drifted);
            case Recovered recovered -> isBack(observed, next);
            case WarmingUp(var toGo) -> charts.keep(observed, next);
            case InControl() -> charts.keep(observed, next);
            case StillDrifted() -> charts.keep(observed, next);
            // Told to nobody: it only raises the level that later work is compared with.
            case Improved improved -> charts.keep(observed, next);
        }
    }

    /** Values under another definition of the KPI are compared with nothing from before. */
    private Chart current(Measurement measurement) {
        var chart = charts.lock(measurement.personId(), measurement.kpi());
        return chart.generation() >= measurement.generation()
                ? chart
                : startAfresh.from(
                        chart,
                        measurement.personId(),
                        measurement.kpi(),
                        measurement.generation(),
                        Because.KPI_CHANGED);
    }

    private void slipped(Observed observed, Chart chart, Drifted drifted) {
        var measurement = observed.measurement();
        var fact = new DriftDetected(
                Ids.at(observed.at()),
                measurement.personId(),
                measurement.kpi(),
                measurement.skill(),
                measurement.direction(),
                drifted.statistic(),
                drifted.threshold(),
                drifted.observations(),
                drifted.baseline(),
                drifted.recent(),
                drifted.since(),
                drifted.evidence().stream()
                        .map(seen -> new Evidence(seen.id(), seen.value(), seen.occurredAt()))
                        .toList());
        var eventId = outbox.tell("person", measurement.personId().toString(), fact);
        charts.keep(observed, chart.with(fact.driftId()), fact, eventId);
    }

    private void isBack(Observed observed, Chart chart) {
        var measurement = observed.measurement();
        var fact = new DriftCleared(
                Objects.requireNonNull(chart.openDrift(), "A slipped chart has an open drift"),
                measurement.personId(),
                measurement.kpi(),
                measurement.skill(),
                measurement.occurredAt(),
                Because.RECOVERED);
        var eventId = outbox.tell("person", measurement.personId().toString(), fact);
        charts.keep(observed, chart.with(null), fact, eventId);
    }
}
