package org.skillway.curriculum.review.domain;

import java.util.List;
import java.util.Map;

/** What there is for one level of a skill: modules by kind, the roles that ask for the level, the people who aim for the skill. */
public record Coverage(String skill, int level, Map<String, Integer> modules, List<String> roles, int people) {

    public Coverage {
        modules = Map.copyOf(modules);
        roles = List.copyOf(roles);
    }
}
