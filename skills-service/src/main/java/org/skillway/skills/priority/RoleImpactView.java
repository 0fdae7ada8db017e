package org.skillway.skills.priority;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a named leader stated to be at stake in a role. */
@Type("RoleImpact")
public record RoleImpactView(
        String role,

        @Schema(description = "Per month and person who cannot do what the role asks.")
        BigDecimal amount,

        String currency,
        String reason,
        String statedBy,
        Instant statedAt) {

    static RoleImpactView of(RoleImpactRow row) {
        return new RoleImpactView(row.role, row.amount, row.currency, row.reason, row.statedBy, row.statedAt);
    }
}
