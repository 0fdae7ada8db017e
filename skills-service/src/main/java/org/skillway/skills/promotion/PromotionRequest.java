package org.skillway.skills.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody is put forward for a role. */
record PromotionRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String role,
        @NotBlank @Size(max = 2_000) String reason) {}
