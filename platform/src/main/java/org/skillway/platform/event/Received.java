package org.skillway.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The envelope of an event at hand. */
public record Received(
        UUID eventId,
        String type,
        String tenant,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        Instant time,
        @Nullable UUID causationId,
        UUID correlationId) {}
