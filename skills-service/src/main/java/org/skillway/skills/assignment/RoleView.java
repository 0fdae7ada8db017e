package org.skillway.skills.assignment;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Type;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** A role that a person holds, as screens see it. */
@Type("HeldRole")
public record RoleView(String role, double weight, LocalDate from) {

    static RoleView of(RoleAssignment assignment) {
        return new RoleView(assignment.role(), assignment.weight(), assignment.from());
    }
}
