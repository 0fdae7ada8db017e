package org.skillway.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that could not be handled, without its data: that stays with its owner. */
record DeadEventView(
        UUID id,
        String topic,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable String aggregateId,
        String reason,
        Instant failedAt,
        @Nullable Instant replayedAt,
        @Nullable Instant discardedAt,
        @Nullable String discardReason) {}
