package org.skillway.skills.stretch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.stretch.domain.Assignment;
import org.skillway.skills.stretch.domain.Exercise;

/** What there is to do, what it exercises, and to whom it is open. */
record StretchAssignmentRequest(
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "What is done.") @NotBlank @Size(max = 2_000)
        String work,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ExerciseRequest> exercises,

        @Schema(description = "Expected hours in all.") @NotNull @Min(1) @Max(2_000)
        Integer hours,

        @Schema(description = "Over so many days.") @NotNull @Min(1) @Max(730)
        Integer days,

        @Schema(description = "How many can do it at a time; with 0 nobody takes it up any more.")
        @NotNull
        @Min(0)
        @Max(10_000)
        Integer places,

        @Schema(description = "Open to its members and those of the teams below; without it to every team.")
        @Nullable
        @Pattern(regexp = "[a-z0-9-]{1,64}")
        String team,

        @Schema(description = "Open to its holders; without it to every role.")
        @Nullable
        @Pattern(regexp = "[a-z0-9-]{1,64}")
        String role,

        @Schema(description = "The first day on which it can be taken up; today, unless told otherwise.") @Nullable
        LocalDate openFrom,

        @Schema(description = "The last day on which it can be taken up.") @Nullable
        LocalDate openUntil) {

    /** A skill, and the level at which it is asked for. */
    record ExerciseRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
            @NotNull @Min(1) @Max(5) Integer level) {}

    Assignment assignment(String key, List<Exercise> checked, LocalDate from) {
        return new Assignment(key, name.strip(), checked, hours, days, places, team, role, from, openUntil);
    }
}
