package org.skillway.metrics.drift.domain;

import java.time.Instant;
import java.util.UUID;

/** One measured value of a person's KPI. */
public record Observation(UUID id, double value, Instant occurredAt) {

    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An observation must be a finite number, not " + value);
        }
    }
}
