package org.skillway.skills.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to work out and keep: an estimate or a gap of a skill, or readiness for a role. */
record FindingRequest(
        @NotNull @Pattern(regexp = "estimate|gap|readiness") String kind,

        @Schema(description = "For an estimate or a gap.") @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable
        String skill,

        @Schema(description = "For readiness; for a gap, instead of the roles held.")
        @Pattern(regexp = "[a-z0-9-]{1,64}")
        @Nullable
        String role,

        @Schema(
                description =
                        "For a gap: days since a role was taken up; without it each role's next of 30, 60 and 90, or all of another role, as in the list of gaps.")
        @Min(1)
        @Max(365)
        @Nullable
        Integer day,

        @Schema(description = "For readiness; 60 without it.") @Min(0) @Max(2_400) @Nullable
        Integer minutesPerWeek,

        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
