package org.skillway.skills.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** A role that a person holds, as screens see it. */
@Type("HeldRole")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoleView(
        String role,
        double weight,
        LocalDate from,

        @Schema(description = "The first day on which it is held no more; absent where no end is known.") @Nullable
        LocalDate until) {

    static List<RoleView> of(List<RoleAssignment> assignments) {
        return assignments.stream()
                .map(held -> new RoleView(held.role(), held.weight(), held.from(), held.until()))
                .toList();
    }
}
