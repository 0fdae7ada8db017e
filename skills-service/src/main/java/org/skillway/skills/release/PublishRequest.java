package org.skillway.skills.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a version is published, and on what preview that was decided. */
record PublishRequest(
        @NotBlank @Size(max = 500) String note,

        @Schema(description = "The fingerprint of a preview: refused with 409 where other gaps would change by now.")
        @Nullable
        @Pattern(regexp = "[0-9a-f]{64}")
        String expectedImpact) {}
