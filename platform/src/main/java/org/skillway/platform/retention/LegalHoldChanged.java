package org.skillway.platform.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every service needs of skills-service's {@code legal-hold.changed}. Why it was placed stays there. */
record LegalHoldChanged(
        UUID holdId,
        @Nullable UUID personId,
        Instant placedAt,
        @Nullable Instant releasedAt) {}
