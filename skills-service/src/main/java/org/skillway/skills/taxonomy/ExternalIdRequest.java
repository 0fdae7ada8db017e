package org.skillway.skills.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What another framework calls the skill. */
record ExternalIdRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String scheme,
        @NotBlank @Size(max = 500) String id) {}
