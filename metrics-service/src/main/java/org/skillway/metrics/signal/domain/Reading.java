package org.skillway.metrics.signal.domain;

import java.time.Instant;
import java.util.Map;

/**
 * What one signal says: whose work, which metric, what value, when.
 *
 * @param personRef a reference that the source was told a person for, or a user name or external id of the directory
 * @param sourceEventId the tool's own id of what happened; the same one counts once
 */
public record Reading(
        String personRef,
        String metric,
        double value,
        String unit,
        Instant occurredAt,
        String sourceEventId,
        Map<String, String> dimensions)
        implements Mapped {

    public Reading {
        dimensions = Map.copyOf(dimensions);
    }
}
