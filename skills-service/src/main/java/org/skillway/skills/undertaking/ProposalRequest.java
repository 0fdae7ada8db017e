package org.skillway.skills.undertaking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch assignment for a person, to what end, and when it is looked at together. */
record ProposalRequest(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String assignment,
        @NotBlank @Size(max = 1_000) String goal,

        @Schema(description = "Today or later.") @NotNull LocalDate reviewDay) {}
