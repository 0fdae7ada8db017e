package org.skillway.skills.relation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels to infer from. */
record PropagationRequest(
        @Schema(description = "Levels 0 to 5 by skill.") @NotNull @Size(max = 500)
        Map<@Pattern(regexp = "[a-z0-9-]{1,64}") String, @NotNull @DecimalMin("0") @DecimalMax("5") Double> levels) {}
