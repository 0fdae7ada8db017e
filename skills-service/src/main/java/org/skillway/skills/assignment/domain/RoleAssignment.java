package org.skillway.skills.assignment.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds: its share of their work, and the day they took it up.
 *
 * @param until the first day on which they hold it no more; open-ended where absent
 */
public record RoleAssignment(
        String role,
        double weight,
        LocalDate from,
        @Nullable LocalDate until) {

    public RoleAssignment {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight lies above 0 and up to 1, not at " + weight);
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A role from " + from + " cannot end on " + until);
        }
    }

    /** Without an end. */
    public RoleAssignment(String role, double weight, LocalDate from) {
        this(role, weight, from, null);
    }

    boolean isTakenUpBy(LocalDate day) {
        return !from.isAfter(day);
    }

    public boolean hasEndedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    boolean isHeldOn(LocalDate day) {
        return isTakenUpBy(day) && !hasEndedBy(day);
    }

    boolean isDatedAs(RoleAssignment other) {
        return role.equals(other.role) && from.equals(other.from);
    }
}
