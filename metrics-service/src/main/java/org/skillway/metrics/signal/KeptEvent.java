package org.skillway.metrics.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Mapping;

/**
 * What a tool delivered earlier, with how its source reads it now.
 *
 * @param content the parsed JSON: maps, lists and scalars
 * @param payload the same as text
 */
public record KeptEvent(
        UUID id,
        UUID sourceId,
        UUID correlationId,
        Mapping mapping,
        @Nullable Object content,
        String payload,
        Instant receivedAt) {}
