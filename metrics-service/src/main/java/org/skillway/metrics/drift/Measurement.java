package org.skillway.metrics.drift;

import java.time.Instant;
import java.util.Comparator;
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

    /** In which charts are locked by whoever locks several; what is about one chart stays in its order. */
    public static final Comparator<Measurement> BY_CHART =
            Comparator.comparing(Measurement::personId).thenComparing(Measurement::kpi);

    public Measurement {
        dimensions = Map.copyOf(dimensions);
    }
}
