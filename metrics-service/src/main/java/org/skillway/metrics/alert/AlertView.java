package org.skillway.metrics.alert;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose work slips, in what, and what is being done. */
public record AlertView(
        UUID driftId,
        UUID personId,
        @Nullable String userName,
        String kpi,
        String skill,
        @Schema(description = "`open` or `cleared`.") String status,

        @Schema(description = "The whole of it in plain words.")
        String reason,

        double baseline,
        double recent,
        String unit,
        long observations,
        Instant since,
        Instant detectedAt,
        @Nullable Instant clearedAt,

        @Schema(description = "Key of the module that was put on the path.") @Nullable
        String refresher,

        @Schema(description = "Asks `GET /v1/chains/{correlationId}` which signal led to this.")
        UUID correlationId) {

    static AlertView of(Alert alert) {
        var refresher = alert.refresher();
        var cleared = alert.cleared();
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
                cleared == null ? null : cleared.at(),
                refresher == null ? null : refresher.module(),
                alert.correlationId());
    }
}
