package org.skillway.metrics.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.domain.DriftState;

/**
 * A person's control chart of one KPI, as kept between observations.
 *
 * @param newestAt when the newest charted observation occurred
 * @param openDrift the drift that is not cleared yet
 */
record Chart(
        DriftState state,
        @Nullable Instant newestAt,
        @Nullable UUID openDrift) {

    /** Webhooks overtake each other; a sum hardly minds neighbours in the wrong order. Old history would rewrite alarms. */
    private static final Duration LATEST = Duration.ofDays(1);

    /** Whether an observation comes too late to enter the chart; it is still kept and shown. */
    boolean isPast(Instant occurredAt) {
        return newestAt != null && occurredAt.isBefore(newestAt.minus(LATEST));
    }

    Chart after(DriftState next, Instant occurredAt) {
        return new Chart(next, newestAt == null || occurredAt.isAfter(newestAt) ? occurredAt : newestAt, openDrift);
    }

    Chart with(@Nullable UUID drift) {
        return new Chart(state, newestAt, drift);
    }
}
