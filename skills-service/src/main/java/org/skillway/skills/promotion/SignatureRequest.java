package org.skillway.skills.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A verdict and why, which the signatory answers for with their name. */
record SignatureRequest(
        @NotNull @Pattern(regexp = "approve|decline") String verdict,
        @NotBlank @Size(max = 2_000) String reason) {}
