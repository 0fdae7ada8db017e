package org.skillway.skills.confidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The level somebody is sure of in themselves; from who leads them, the level they see. */
record ConfidenceRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,

        @Schema(description = "The level the person is sure to have; from who leads them, the level they see.")
        @Min(0)
        @Max(5)
        @NotNull
        Integer level,

        @Size(max = 1_000) @Nullable String note) {

    ConfidenceRequest of(String other) {
        return new ConfidenceRequest(other, level, note);
    }
}
