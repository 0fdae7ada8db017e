package org.skillway.skills.assignment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Type;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** A role that a person holds, as screens see it. */
@Type("HeldRole")
public record RoleView(String role, double weight, LocalDate from) {

    static List<RoleView> of(List<RoleAssignment> assignments) {
        return assignments.stream()
                .map(held -> new RoleView(held.role(), held.weight(), held.from()))
                .toList();
    }
}
