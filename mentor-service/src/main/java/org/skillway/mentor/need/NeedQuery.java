package org.skillway.mentor.need;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which needs somebody asks for: of one person or of all, open ones or all, changed since a time. */
record NeedQuery(@Nullable UUID personId, boolean openOnly, Instant updatedSince) {

    static NeedQuery of(@Nullable UUID personId, boolean openOnly, @Nullable Instant updatedSince) {
        return new NeedQuery(
                personId, openOnly, Optional.ofNullable(updatedSince).orElse(Instant.EPOCH));
    }
}
