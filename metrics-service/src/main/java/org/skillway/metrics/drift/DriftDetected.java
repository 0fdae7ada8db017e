package org.skillway.metrics.drift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person's KPI has slipped, lastingly, from the person's own baseline. */
@FactType("org.skillway.metrics.drift.detected.v1")
record DriftDetected(
        UUID driftId,
        UUID personId,
        String kpi,
        String skill,
        Direction direction,
        double statistic,
        double threshold,
        long observations,
        double baseline,
        double recent,
        Instant since,
        List<Evidence> evidence)
        implements Fact {

    record Evidence(UUID observationId, double value, Instant occurredAt) {}
}
