package org.skillway.metrics.restart;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chart that began anew: its next twelve values are its baseline. */
public record RestartView(
        UUID id,
        UUID personId,
        String kpi,
        String reason,
        String restartedBy,

        @Schema(description = "A slip that was open is cleared at the same time.")
        Instant restartedAt) {}
