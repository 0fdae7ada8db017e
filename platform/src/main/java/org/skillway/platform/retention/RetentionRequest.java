package org.skillway.platform.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record RetentionRequest(
        @Schema(description = "After how many days the data go; null keeps them.") @Min(1) @Max(36500) @Nullable
        Integer days,

        @Schema(description = "Why they are kept so long: a law, a contract, an interest.") @NotBlank @Size(max = 500)
        String basis) {}
