package org.skillway.metrics.naming;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a tool means by one of its references. */
record SourcePersonView(
        @Schema(description = "As `:preview` shows it in `personRef`.")
        String ref,

        UUID personId,

        @Schema(description = "The person's `externalId`.") @Nullable
        String person,

        String namedBy,
        Instant namedAt) {

    static SourcePersonView of(SourcePerson named) {
        return new SourcePersonView(named.ref(), named.personId(), named.person(), named.namedBy(), named.namedAt());
    }
}
