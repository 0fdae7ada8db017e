package org.skillway.skills.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Which skill is which other, and why. */
record MergeRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String from,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String into,
        @NotBlank @Size(max = 1_000) String reason) {}
