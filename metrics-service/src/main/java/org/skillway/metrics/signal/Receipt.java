package org.skillway.metrics.signal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery's readings. */
public record Receipt(
        int accepted,
        int duplicate,

        @Schema(description = "Kept until the person or the metric is known, and what waited before them is counted.")
        int parked,

        @Schema(description = "Events that the mapping passes over.")
        int ignored,

        @Schema(description = "Kept for an administrator, because the mapping gave no reading.")
        int unreadable,

        @Schema(description = "Asks `GET /v1/chains/{correlationId}` what came of them.")
        UUID correlationId) {}
