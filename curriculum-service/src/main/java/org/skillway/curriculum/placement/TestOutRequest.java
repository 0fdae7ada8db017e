package org.skillway.curriculum.placement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants to show that they can do. */
record TestOutRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,

        @Schema(description = "From 1 to 5. Without it, the level of the next module on the path in this skill.")
        @Nullable
        @DecimalMin("1")
        @DecimalMax("5")
        Double level) {}
