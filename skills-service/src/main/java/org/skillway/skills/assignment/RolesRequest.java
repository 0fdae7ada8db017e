package org.skillway.skills.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** All roles of a person; what is not listed is no longer held. */
record RolesRequest(@NotNull @Size(max = 20) List<@NotNull @Valid Assigned> assignments) {

    record Assigned(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String role,
            @Positive @DecimalMax("1") @NotNull Double weight,
            @NotNull LocalDate from) {}

    List<RoleAssignment> roles() {
        return assignments.stream()
                .map(given -> new RoleAssignment(given.role, given.weight, given.from))
                .toList();
    }
}
