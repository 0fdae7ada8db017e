package org.skillway.skills.undertaking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody gives a stretch assignment up. */
record WithdrawalRequest(
        @Schema(description = "Read by whoever may read the assignment; no event carries it.")
        @NotBlank
        @Size(max = 2_000)
        String reason) {}
