package org.skillway.skills.location;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place is called, and what time it is there. */
record LocationRequest(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Schema(implementation = String.class, examples = "Europe/Dublin")
        ZoneId timeZone) {}
