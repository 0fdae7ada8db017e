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

        @Nullable String releaseReason,

        @Schema(description = "Null while it waits. Otherwise an `event.discarded` was sent in its place.") @Nullable
        Instant discardedAt,

        @Nullable String discardReason) {

    ParkedEventView released(Instant at, String why) {
        return with(at, why, discardedAt, discardReason);
    }

    ParkedEventView discarded(Instant at, String why) {
        return with(releasedAt, releaseReason, at, why);
    }

    private ParkedEventView with(
            @Nullable Instant released,
            @Nullable String releasedBecause,
            @Nullable Instant discarded,
            @Nullable String discardedBecause) {
        return new ParkedEventView(
                id,
                type,
                aggregateType,
                aggregateId,
                aggregateVersion,
                reason,
                toldAt,
                parkedAt,
                heldBehind,
                released,
                releasedBecause,
                discarded,
                discardedBecause);
    }
}
