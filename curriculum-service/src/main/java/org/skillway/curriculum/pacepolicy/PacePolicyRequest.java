package org.skillway.curriculum.pacepolicy;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a company wants it estimated how long its people take. */
record PacePolicyRequest(
        @Schema(description = "False forgets what was estimated; what people chose for themselves stays.") @NotNull
        Boolean estimated) {}
