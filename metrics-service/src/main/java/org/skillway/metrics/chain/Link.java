package org.skillway.metrics.chain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a chain.
 *
 * @param causationId the link that led to this one
 * @param facts what the summary is made of
 */
record Link(
        UUID id,
        String kind,
        Instant time,
        @Nullable UUID causationId,
        @Nullable UUID personId,
        @Nullable String userName,
        Map<String, Object> facts) {}
