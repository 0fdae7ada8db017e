package org.skillway.skills.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Received;

/** What the profile needs of curriculum-service's {@code activity.recorded}; only an answer is right or wrong. */
record ActivityRecorded(
        UUID activityId,
        UUID personId,
        String module,
        String skill,
        String kind,
        @Nullable Boolean correct,
        String helpLevel,
        @Nullable Instant occurredAt) {

    /** When it was: no later than it was told, however clocks differ; earlier releases told nothing else. */
    Instant at(Received received) {
        return occurredAt == null || occurredAt.isAfter(received.time()) ? received.time() : occurredAt;
    }
}
