package org.skillway.skills.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.assignment.domain.RoleRules;
import org.skillway.skills.organisation.Standpoints;

/** All roles of a person; what is not listed is no longer held. */
record RolesRequest(@NotNull @Size(max = RoleRules.MOST) List<@NotNull @Valid Assigned> assignments) {

    record Assigned(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String role,
            @Positive @DecimalMax("1") @NotNull Double weight,
            @NotNull LocalDate from,

            @Schema(description = "The first day on which it is held no more, after the day it was taken up.") @Nullable
            LocalDate until) {}

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    List<RoleAssignment> roles() {
        for (var place = 0; place < assignments.size(); place++) {
            var from = assignments.get(place).from;
            var until = assignments.get(place).until;
            if (until != null && (!until.isAfter(from) || until.isAfter(LATEST))) {
                throw new Problem(
                        ProblemCode.VALIDATION_FAILED,
                        "No role ends on such a day.",
                        Problem.at(
                                "/assignments/" + place + "/until",
                                "does not lie after " + from + " and up to " + LATEST));
            }
            if (from.isBefore(Standpoints.EARLIEST) || from.isAfter(LATEST)) {
                throw new Problem(
                        ProblemCode.VALIDATION_FAILED,
                        "Nobody takes up a role on such a day.",
                        Problem.at(
                                "/assignments/" + place + "/from",
                                "does not lie between " + Standpoints.EARLIEST + " and " + LATEST));
            }
        }
        return assignments.stream()
                .map(given -> new RoleAssignment(given.role, given.weight, given.from, given.until))
                .toList();
    }
}
