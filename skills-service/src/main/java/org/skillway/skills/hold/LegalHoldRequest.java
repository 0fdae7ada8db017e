package org.skillway.skills.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record LegalHoldRequest(
        @Schema(description = "Whose data stay; without, everybody's.") @Nullable
        UUID personId,

        @NotBlank @Size(max = 500) String reason) {}
