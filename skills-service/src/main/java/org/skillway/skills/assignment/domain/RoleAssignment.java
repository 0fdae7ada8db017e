package org.skillway.skills.assignment.domain;

import java.time.LocalDate;

/** A role that a person holds: its share of their work, and the day they took it up. */
public record RoleAssignment(String role, double weight, LocalDate from) {

    public RoleAssignment {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight lies above 0 and up to 1, not at " + weight);
        }
    }

    boolean isHeldOn(LocalDate day) {
        return !from.isAfter(day);
    }

    boolean isDatedAs(RoleAssignment other) {
        return role.equals(other.role) && from.equals(other.from);
    }
}
