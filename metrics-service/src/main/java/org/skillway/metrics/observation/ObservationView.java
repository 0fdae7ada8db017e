package org.skillway.metrics.observation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One measured value and where it came from.
 *
 * @param source key of the signal source
 * @param charted false where it came too late to count for drift
 * @param correlationId asks {@code GET /v1/chains/{correlationId}} what came of it
 */
record ObservationView(
        UUID id,
        String kpi,
        double value,
        String unit,
        Instant occurredAt,
        Instant recordedAt,
        String source,
        Map<String, String> dimensions,
        boolean charted,
        UUID correlationId) {}
