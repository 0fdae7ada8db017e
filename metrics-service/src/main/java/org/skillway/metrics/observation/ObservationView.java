package org.skillway.metrics.observation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One measured value and where it came from. */
record ObservationView(
        UUID id,
        String kpi,
        double value,
        String unit,
        Instant occurredAt,
        Instant recordedAt,

        @Schema(description = "Key of the signal source; null where it was let go before sources were kept here.")
        @Nullable
        String source,

        Map<String, String> dimensions,

        @Schema(description = "False where it came too late to count for drift.")
        boolean charted,

        @Schema(description = "Asks `GET /v1/chains/{correlationId}` what came of it.")
        UUID correlationId) {}
