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
 * @param generation which definition of the KPI the charted values belong to
 */
record Chart(
        DriftState state,
        @Nullable Instant newestAt,
        @Nullable UUID openDrift,
        int generation) {

    /** Webhooks overtake each other; a sum hardly minds neighbours in the wrong order. Old history would rewrite alarms. */
    private static final Duration LATEST = Duration.ofDays(1);

    static Chart fresh(int generation) {
        return new Chart(DriftState.fresh(), null, null, generation);
    }

    /** Whether it enters the chart: it does not come too late, nor under an earlier definition. It is kept and shown anyway. */
    boolean takes(Measurement measurement) {
        return measurement.generation() == generation
                && (newestAt == null || !measurement.occurredAt().isBefore(newestAt.minus(LATEST)));
    }

    /** As this, and what comes too late for the earlier one comes too late here: it belongs to what was to be forgotten. */
    Chart following(Chart earlier) {
        return new Chart(state, earlier.newestAt, openDrift, generation);
    }

    Chart after(DriftState next, Instant occurredAt) {
        return new Chart(
                next, newestAt == null || occurredAt.isAfter(newestAt) ? occurredAt : newestAt, openDrift, generation);
    }

    Chart with(@Nullable UUID drift) {
        return new Chart(state, newestAt, drift, generation);
    }
}
