package org.skillway.metrics.drift;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.skillway.metrics.kpi.domain.Direction;

/** A signal that is known to speak about this person's KPI. */
public record Measurement(
        UUID signalId,
        UUID correlationId,
        UUID personId,
        String kpi,
        String skill,
        Direction direction,
        double value,
        String unit,
        Instant occurredAt,
        Map<String, String> dimensions) {

    public Measurement {
        dimensions = Map.copyOf(dimensions);
    }
}
