package org.skillway.metrics.waiting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signal that is not counted, without its value: that is for whom it is about. */
public record SignalView(
        UUID id,
        UUID sourceId,

        @Schema(description = "Key of the signal source.") String source,

        @Schema(description = "`parked` or `unreadable`.") String state,

        @Schema(
                description =
                        "Of a parked one: `metric` (no KPI has it), `person` (nobody is known by that name), `unit` (the"
                                + " KPI is in another), or `turn` (older ones are counted first).")
        @Nullable
        String waitsFor,

        @Schema(description = "Why the mapping gave no reading, or which units differ.") @Nullable
        String reason,

        @Nullable String personRef,
        @Nullable String metric,
        @Nullable String unit,
        @Nullable Instant occurredAt,
        Instant receivedAt,

        @Schema(description = "Whether the delivery is kept still, so that it can be read again.")
        boolean kept,

        UUID correlationId) {}
