package org.skillway.curriculum.curriculum.domain;

import java.util.Set;

/** No more than so many of these modules in one week. */
public record WeeklyLimit(Set<String> modules, int most) {

    public WeeklyLimit {
        modules = Set.copyOf(modules);
    }
}
