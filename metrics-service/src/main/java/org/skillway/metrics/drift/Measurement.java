package org.skillway.metrics.drift;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.skillway.metrics.kpi.domain.Direction;

/**
 * A signal that is known to speak about this person's KPI.
 *
 * @param generation of the KPI's definition under which it is known to
 */
public record Measurement(
        UUID signalId,
        UUID sourceId,
        UUID correlationId,
        UUID personId,
        String kpi,
        String skill,
        Direction direction,
        int generation,
        double value,
        String unit,
        Instant occurredAt,
        Map<String, String> dimensions) {

    public Measurement {
        dimensions = Map.copyOf(dimensions);
    }
}
