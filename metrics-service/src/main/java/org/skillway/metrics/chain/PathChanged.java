package org.skillway.metrics.chain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service needs to know of a changed path. */
record PathChanged(
        UUID personId,
        String cause,
        @Nullable String reason,
        @Nullable List<Inserted> inserted,
        @Nullable UUID driftId) {

    record Inserted(
            String module,
            @Nullable String kind,
            @Nullable String skill,
            @Nullable Integer minutes) {}
}
