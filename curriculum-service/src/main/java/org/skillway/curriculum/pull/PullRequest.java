package org.skillway.curriculum.pull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a learner wants refreshed, and the minutes they have. */
@Schema(description = "A skill, or a module whose outcome is to be refreshed; one of the two.")
record PullRequest(
        @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String skill,
        @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String module,
        @NotNull @Min(1) @Max(60) Integer minutes) {}
