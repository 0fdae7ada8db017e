package org.skillway.curriculum.budget.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** The minutes already used of one week's budget, and the modules they went into; the week is named by its Monday. */
public record Spent(LocalDate monday, int minutes, Set<String> modules) {

    public Spent {
        // Weeks stored by the first release name no modules.
        modules = Set.copyOf(requireNonNullElse(modules, Set.of()));
    }

    public Spent(LocalDate monday, int minutes) {
        this(monday, minutes, Set.of());
    }

    public int in(LocalDate week) {
        return monday.equals(week) ? minutes : 0;
    }

    public Set<String> modulesIn(LocalDate week) {
        return monday.equals(week) ? modules : Set.of();
    }

    public Spent plus(LocalDate week, int more, String module) {
        Set<String> all = new TreeSet<>(modulesIn(week));
        all.add(module);
        return new Spent(week, in(week) + more, all);
    }
}
