package org.skillway.metrics.drift;

import java.time.Instant;
import java.util.UUID;
import org.skillway.metrics.drift.domain.Observation;

/**
 * A measurement as it is kept.
 *
 * @param charted whether it entered the chart, or came too late for it
 */
record Observed(UUID id, Measurement measurement, boolean charted, Instant at) {

    Observation observation() {
        return new Observation(id, measurement.value(), measurement.occurredAt());
    }
}
