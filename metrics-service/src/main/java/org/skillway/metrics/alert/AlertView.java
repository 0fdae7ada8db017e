package org.skillway.metrics.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose work slips, in what, and what is being done.
 *
 * @param status open or cleared
 * @param reason the whole of it in plain words
 * @param refresher key of the module that was put on the path
 * @param correlationId asks {@code GET /v1/chains/{correlationId}} which signal led to this
 */
public record AlertView(
        UUID driftId,
        UUID personId,
        String userName,
        String kpi,
        String skill,
        String status,
        String reason,
        double baseline,
        double recent,
        String unit,
        long observations,
        Instant since,
        Instant detectedAt,
        @Nullable Instant clearedAt,
        @Nullable String refresher,
        UUID correlationId) {

    static AlertView of(Alert alert) {
        var refresher = alert.refresher();
        return new AlertView(
                alert.driftId(),
                alert.personId(),
                alert.userName(),
                alert.kpi(),
                alert.skill(),
                alert.isOpen() ? "open" : "cleared",
                AlertWords.of(alert),
                alert.baseline(),
                alert.recent(),
                alert.unit(),
                alert.observations(),
                alert.since(),
                alert.detectedAt(),
                alert.clearedAt(),
                refresher == null ? null : refresher.module(),
                alert.correlationId());
    }
}
