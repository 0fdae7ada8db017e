package org.skillway.skills.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Which role of the company the template becomes. */
record AdoptionRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String role,
        @NotBlank @Size(max = 200) String name) {}
