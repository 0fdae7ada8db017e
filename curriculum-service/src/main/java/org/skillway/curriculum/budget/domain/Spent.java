package org.skillway.curriculum.budget.domain;

import static java.util.Collections.unmodifiableSortedSet;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The minutes already used of one week's budget, and the modules they went into; the week is named by its Monday.
 *
 * @param charged what each module was charged with; lacks those of which an earlier release kept only the name
 */
public record Spent(LocalDate monday, int minutes, Set<String> modules, Map<String, Integer> charged) {

    public Spent {
        // Weeks stored by the first release name no modules.
        modules = unmodifiableSortedSet(new TreeSet<>(requireNonNullElse(modules, Set.of())));
        // Those stored by later ones not what each was charged with.
        charged = Map.copyOf(requireNonNullElse(charged, Map.of()));
    }

    public Spent(LocalDate monday, int minutes) {
        this(monday, minutes, Set.of(), Map.of());
    }

    /** Where it is not known what each module was charged with. */
    public Spent(LocalDate monday, int minutes, Set<String> modules) {
        this(monday, minutes, modules, Map.of());
    }

    public int in(LocalDate week) {
        return monday.equals(week) ? minutes : 0;
    }

    public Set<String> modulesIn(LocalDate week) {
        return monday.equals(week) ? modules : Set.of();
    }

    /** What of so many minutes a module is still to be charged with in a week: each has its minutes once. */
    public int dueIn(LocalDate week, String module, int full) {
        if (!modulesIn(week).contains(module)) {
            return full;
        }
        return Math.max(0, full - charged.getOrDefault(module, full));
    }

    /** Where each module had cost those minutes; empty leaves it as it was charged. */
    public Spent costing(Function<String, Optional<Integer>> usual) {
        Map<String, Integer> each = new TreeMap<>();
        charged.forEach((module, paid) -> each.put(module, usual.apply(module).orElse(paid)));
        return new Spent(monday, minutes - sum(charged) + sum(each), modules, each);
    }

    private static int sum(Map<String, Integer> charged) {
        return charged.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Spent plus(LocalDate week, int more, String module) {
        Set<String> all = new TreeSet<>(modulesIn(week));
        all.add(module);
        Map<String, Integer> each = new TreeMap<>(monday.equals(week) ? charged : Map.of());
        if (each.containsKey(module) || !modulesIn(week).contains(module)) {
            each.merge(module, more, Integer::sum);
        }
        return new Spent(week, in(week) + more, all, each);
    }
}
