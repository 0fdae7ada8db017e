package org.skillway.skills.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.assignment.domain.RoleAssignment;

/**
 * These are the roles a person holds from now on; an empty list is none. When the day comes on which one ends, what is left
 * is told again, for who does not heed the day.
 */
@FactType("org.skillway.skills.role.assigned.v1")
public record RoleAssigned(UUID personId, List<Held> assignments) implements Fact {

    /** A role, its share of the work, the day it was taken up and the first day on which it is held no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(
            String role,
            double weight,
            LocalDate from,
            @Nullable LocalDate until) {}

    static RoleAssigned of(UUID personId, List<RoleAssignment> roles) {
        return new RoleAssigned(
                personId,
                roles.stream()
                        .map(role -> new Held(role.role(), role.weight(), role.from(), role.until()))
                        .toList());
    }
}
