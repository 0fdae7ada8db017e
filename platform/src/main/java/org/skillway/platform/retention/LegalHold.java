package org.skillway.platform.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** While it stands, nothing about the person is let go or erased; without a person, nothing about anybody. */
public record LegalHold(
        UUID holdId,
        @Nullable UUID personId,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        long version) {}
