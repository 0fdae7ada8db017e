package org.skillway.skills.alias.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The skills that were merged into another, in the order in which that was decided. Records keep the key that they were
 * told under; whoever reads them asks here what it stands for. As nothing is merged into a skill that is merged itself, one
 * pass in that order follows any chain to its end.
 */
public record Aliases(List<Merger> mergers) {

    /** Makes one of what was told under two names. */
    @FunctionalInterface
    public interface Joining<V> {
        V of(V kept, V gone, Instant mergedAt);
    }

    public Aliases {
        mergers = List.copyOf(mergers);
    }

    /** What a skill is called after all these decisions. */
    public String canonical(String skill) {
        var name = skill;
        for (var merger : mergers) {
            if (merger.from().equals(name)) {
                name = merger.into();
            }
        }
        return name;
    }

    /** All that a skill is or was called, given any of these names. */
    public Set<String> names(String skill) {
        var name = canonical(skill);
        var names = mergers.stream()
                .map(Merger::from)
                .filter(from -> canonical(from).equals(name))
                .collect(Collectors.toCollection(HashSet::new));
        names.add(name);
        return names;
    }

    /** The skills that took others in. */
    public Set<String> survivors() {
        return mergers.stream().map(Merger::into).collect(Collectors.toSet());
    }

    /** What was told by name, by the names of now. */
    public <V> Map<String, V> together(Map<String, V> byName, Joining<V> joining) {
        var joined = new HashMap<>(byName);
        for (var merger : mergers) {
            var gone = joined.remove(merger.from());
            if (gone != null) {
                joined.merge(merger.into(), gone, (kept, other) -> joining.of(kept, other, merger.at()));
            }
        }
        return joined;
    }

    /** These skills by the names of now. */
    public Set<String> canonical(Collection<String> skills) {
        return skills.stream().map(this::canonical).collect(Collectors.toSet());
    }
}
