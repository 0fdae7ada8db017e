package org.skillway.skills.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody is put forward as of high potential, or that it be looked at again. */
record HighPotentialRequest(@NotBlank @Size(max = 2_000) String reason) {}
