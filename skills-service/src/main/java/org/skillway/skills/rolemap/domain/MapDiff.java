package org.skillway.skills.rolemap.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one map asks otherwise than another, by skill. */
public record MapDiff(List<SkillDiff> skills) {

    public MapDiff {
        skills = List.copyOf(skills);
    }

    /** What is asked in one skill before and after; {@code null} where nothing is. */
    public record SkillDiff(
            String skill,
            @Nullable Requirement before,
            @Nullable Requirement after) {}

    /** Where there is no map, nothing is asked. */
    public static MapDiff between(Optional<RoleMap> before, Optional<RoleMap> after) {
        var old = bySkill(before);
        var young = bySkill(after);
        var skills = new TreeSet<>(old.keySet());
        skills.addAll(young.keySet());
        return new MapDiff(skills.stream()
                .map(skill -> new SkillDiff(skill, old.get(skill), young.get(skill)))
                .filter(skill -> !Objects.equals(skill.before(), skill.after()))
                .toList());
    }

    /** A draft may ask for a skill twice, until it is published: the first counts. */
    private static Map<String, Requirement> bySkill(Optional<RoleMap> map) {
        return map.stream()
                .flatMap(one -> one.skills().stream())
                .collect(Collectors.toMap(Requirement::skill, Function.identity(), (first, second) -> first));
    }
}
