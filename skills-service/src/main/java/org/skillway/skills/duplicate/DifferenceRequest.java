package org.skillway.skills.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Which two skills are not the same, and why. */
record DifferenceRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String first,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String second,
        @NotBlank @Size(max = 1_000) String reason) {}
