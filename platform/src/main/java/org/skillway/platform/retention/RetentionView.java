package org.skillway.platform.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a class of data is kept; version 0 is what holds until somebody decides: for good. */
public record RetentionView(
        @JsonProperty("class") @Schema(name = "class") String dataClass,
        String holds,

        @Schema(description = "This service needs them so long for its own decisions.")
        int leastDays,

        @Schema(description = "Null keeps them.") @Nullable Integer days,

        @Nullable String basis,
        long version,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
