package org.skillway.skills.attestation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the caller answers for with their name: level 0 withdraws what was attested before. */
record AttestationRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
        @Min(0) @Max(5) @NotNull Integer level,
        @NotBlank @Size(max = 1_000) String reason) {

    AttestationRequest of(String other) {
        return new AttestationRequest(other, level, reason);
    }
}
