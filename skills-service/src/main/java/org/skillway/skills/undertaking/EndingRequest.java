package org.skillway.skills.undertaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody's stretch assignment ended, and what was seen in each skill. */
record EndingRequest(
        @NotNull @Pattern(regexp = "completed|stopped") String outcome,
        @NotBlank @Size(max = 2_000) String reason,

        @Schema(description = "At least one where it is completed; none where it was never agreed on.")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid SeenRequest> seen) {

    /** A level that was seen in one of its skills, and with how much help. */
    record SeenRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
            @NotNull @Min(0) @Max(5) Integer level,

            @NotNull @Pattern(regexp = "none|hint|simplified|coach|walkthrough")
            String helpLevel,

            @Nullable @Size(max = 1_000) String note) {}

    boolean completed() {
        return outcome.equals("completed");
    }
}
