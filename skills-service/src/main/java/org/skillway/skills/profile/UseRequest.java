package org.skillway.skills.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill was used at work. */
record UseRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,

        @Schema(description = "Now, unless told otherwise.") @Nullable
        Instant usedAt) {}
