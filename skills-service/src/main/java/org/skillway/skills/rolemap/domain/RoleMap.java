package org.skillway.skills.rolemap.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.skillway.skills.alias.domain.Aliases;

/** What a role asks of whoever holds it: skills with levels and days, never a list of courses. */
public record RoleMap(String role, String name, String family, List<Requirement> skills) {

    public RoleMap {
        skills = List.copyOf(skills);
    }

    /** The skills that any of these asks for. */
    public static Set<String> skillsOf(Collection<RoleMap> maps) {
        return maps.stream()
                .flatMap(map -> map.skills().stream())
                .map(Requirement::skill)
                .collect(Collectors.toSet());
    }

    /** The map where one skill is another. Where it asked for both, all that it asked of either still holds. */
    public RoleMap afterMerge(String from, String into) {
        if (skills.stream().noneMatch(asked -> asked.skill().equals(from))) {
            return this;
        }
        var merged = new LinkedHashMap<String, Requirement>();
        for (var asked : skills) {
            var skill = asked.skill().equals(from) ? into : asked.skill();
            merged.merge(skill, asked.of(skill), Requirement::and);
        }
        return new RoleMap(role, name, family, List.copyOf(merged.values()));
    }

    /** A skill that became one with another is asked for by the name that stays. */
    public RoleMap byNamesOf(Aliases names) {
        var map = this;
        for (var merger : names.mergers()) {
            map = map.afterMerge(merger.from(), merger.into());
        }
        return map;
    }
}
