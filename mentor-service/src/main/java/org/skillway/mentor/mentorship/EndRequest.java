package org.skillway.mentor.mentorship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a mentorship ended. */
record EndRequest(
        @Schema(description = "The mentor themselves may only say called-off.")
        @NotNull
        @Pattern(regexp = "reached|progressed|no-progress|called-off")
        String outcome) {}
