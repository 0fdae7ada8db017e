package org.skillway.curriculum.curriculum.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a company insists on, as data: the kind says how the other fields are read ({@link RuleKind}). Without roles of
 * its own a rule binds all who hold a role of the curriculum.
 */
public record Rule(
        RuleKind kind,
        List<String> roles,
        @Nullable String first,
        List<String> modules,
        @Nullable Integer most) {

    public Rule {
        roles = List.copyOf(roles);
        modules = List.copyOf(modules);
    }

    boolean binds(Collection<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    String gate() {
        return String.valueOf(first);
    }
}
