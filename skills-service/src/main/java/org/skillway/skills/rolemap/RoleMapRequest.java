package org.skillway.skills.rolemap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** What a role asks for. A map without skills would be only a title, so there is at least one. */
public record RoleMapRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String family,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Asked> skills) {

    public record Asked(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
            @Min(1) @Max(5) @NotNull Integer level,
            @Positive @DecimalMax("1") @NotNull Double weight,

            @Schema(description = "30, 60 or 90: days since the role was taken up.") @NotNull
            Integer byDay,

            @NotNull Boolean critical,

            @Schema(
                    description =
                            "Whether the level counts as reached only once the person has looked back on how they do it; false where absent.")
            @Nullable
            Boolean reflection) {

        private Requirement requirement() {
            return new Requirement(skill, level, weight, byDay, critical, Boolean.TRUE.equals(reflection));
        }
    }

    private static final Set<Integer> CHECKPOINTS = Set.of(30, 60, 90);

    public RoleMap map(String role) {
        var misplaced = IntStream.range(0, skills.size())
                .filter(place -> !CHECKPOINTS.contains(skills.get(place).byDay()))
                .mapToObj(place -> Problem.at("/skills/%d/byDay".formatted(place), "must be 30, 60 or 90"))
                .toArray(Location[]::new);
        if (misplaced.length > 0) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "See 'errors' for each place.", misplaced);
        }
        return new RoleMap(
                role, name, family, skills.stream().map(Asked::requirement).toList());
    }
}
