package org.skillway.skills.location;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a place is called, and what time it is there. */
record LocationRequest(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Schema(implementation = String.class, examples = "Europe/Dublin")
        ZoneId timeZone,

        @Schema(description = "The day from which it is so; without it today, and for a new place always.") @Nullable
        LocalDate from) {}
