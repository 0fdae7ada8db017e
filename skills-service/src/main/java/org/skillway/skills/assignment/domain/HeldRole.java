package org.skillway.skills.assignment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.skillway.skills.rolemap.domain.RoleMap;

/** A role that a person holds with what it asks for: its share of their work, and the day they took it up. */
public record HeldRole(RoleMap map, double weight, LocalDate from) {

    /** The skills that these roles ask for. */
    public static Set<String> skills(Collection<HeldRole> roles) {
        return RoleMap.skillsOf(roles.stream().map(HeldRole::map).toList());
    }
}
