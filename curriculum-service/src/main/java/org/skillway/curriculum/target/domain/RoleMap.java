package org.skillway.curriculum.target.domain;

import java.util.List;

/** What a role must be able to do by when, as skills-service published it. */
public record RoleMap(String role, int version, String name, List<Requirement> skills) {

    public RoleMap {
        skills = List.copyOf(skills);
    }
}
