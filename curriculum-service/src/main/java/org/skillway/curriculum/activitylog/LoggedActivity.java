package org.skillway.curriculum.activitylog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it was recorded.
 *
 * @param correct null for all but answers
 * @param recordedAt rises from one activity of a person to the next, in the order in which they became visible
 */
record LoggedActivity(
        UUID id,
        String module,
        String skill,
        String kind,
        @Nullable String item,
        @Nullable Integer response,
        @Nullable Boolean correct,
        String helpLevel,
        @Nullable Double confidence,
        @Nullable Integer seconds,
        @Nullable String source,
        Instant occurredAt,
        Instant recordedAt) {}
