package org.skillway.skills.rolemap.domain;

import java.util.List;

/** What a role asks of whoever holds it: skills with levels and days, never a list of courses. */
public record RoleMap(String role, String name, String family, List<Requirement> skills) {

    public RoleMap {
        skills = List.copyOf(skills);
    }
}
