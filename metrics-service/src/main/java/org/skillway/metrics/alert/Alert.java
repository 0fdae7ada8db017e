package org.skillway.metrics.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.Because;
import org.skillway.metrics.kpi.domain.Direction;

/** A slip as a manager is told of it, with the refresher that curriculum-service put on the path. */
record Alert(
        UUID driftId,
        UUID personId,
        @Nullable String userName,
        String kpi,
        String kpiName,
        String unit,
        String skill,
        Direction direction,
        long observations,
        double baseline,
        double recent,
        Instant since,
        Instant detectedAt,
        @Nullable Cleared cleared,
        @Nullable Refresher refresher,
        UUID correlationId) {

    record Refresher(String module, long minutes, Instant since) {}

    record Cleared(Instant at, Because because) {}

    boolean isOpen() {
        return cleared == null;
    }
}
