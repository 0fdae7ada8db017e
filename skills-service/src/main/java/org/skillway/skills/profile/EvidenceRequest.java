package org.skillway.skills.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement about somebody's level in a skill. */
record EvidenceRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
        @Min(0) @Max(5) @NotNull Integer level,

        @NotNull @Pattern(regexp = "prior-experience|manager-observation|mentor-observation")
        String kind,

        @Schema(description = "When it was so; now, unless told otherwise.") @Nullable
        Instant observedAt,

        @Size(max = 1_000) @Nullable String note) {}
