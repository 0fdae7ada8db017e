package org.skillway.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A told event that Kafka refuses for good, without its data. */
record ParkedEventView(
        @Schema(description = "The event's own id.") UUID id,
        String type,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,

        @Schema(description = "What Kafka's client said.") String reason,

        Instant toldAt,

        @Schema(description = "Null where it was parked by a release that did not note when.") @Nullable
        Instant parkedAt,

        @Schema(description = "Events of its aggregate that wait behind it, counted up to 10,000.")
        long heldBehind,

        @Schema(description = "When it was last released. With it in the list, it was refused again after that.")
        @Nullable
        Instant releasedAt,

        @Nullable String releaseReason) {

    ParkedEventView released(Instant at, String why) {
        return new ParkedEventView(
                id, type, aggregateType, aggregateId, aggregateVersion, reason, toldAt, parkedAt, heldBehind, at, why);
    }
}
