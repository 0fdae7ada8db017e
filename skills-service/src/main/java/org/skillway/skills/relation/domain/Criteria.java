package org.skillway.skills.relation.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * When a composite skill is reached: when at least K of N listed parts are. The level it is reached at is the K-th
 * highest level among its parts, because at that level, and at none above it, K of them stand.
 */
public record Criteria(String skill, int atLeast, List<String> of) {

    public Criteria {
        of = List.copyOf(new TreeSet<>(of));
        if (atLeast < 1 || atLeast > of.size()) {
            throw new IllegalArgumentException("At least " + atLeast + " of " + of.size() + " cannot be asked for");
        }
        if (of.contains(skill)) {
            throw new IllegalArgumentException(skill + " cannot be a part of itself");
        }
    }

    public static Criteria of(String skill, int atLeast, Collection<String> parts) {
        return new Criteria(skill, atLeast, List.copyOf(parts));
    }

    /** The same under other names; nothing where no part is left but the composite itself. */
    public Optional<Criteria> renamed(UnaryOperator<String> names) {
        var other = names.apply(skill);
        var parts = new TreeSet<>(of.stream().map(names).toList());
        parts.remove(other);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Criteria.of(other, Math.min(atLeast, parts.size()), parts));
    }

    /** The highest level at which it is reached; a part of which nothing is known counts as level 0. */
    public double level(Map<String, Double> levels) {
        return of.stream()
                .map(part -> levels.getOrDefault(part, 0.0))
                .sorted(Comparator.reverseOrder())
                .skip(atLeast - 1L)
                .findFirst()
                .orElseThrow();
    }

    public boolean reachedAt(double level, Map<String, Double> levels) {
        return level(levels) >= level;
    }
}
