package org.skillway.skills.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record ErasureRequest(
        @NotNull UUID personId, @NotBlank @Size(max = 500) String reason) {}
