package org.skillway.skills.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.taxonomy.domain.Skill;

/** A skill as screens read it: GraphQL has no maps, so behaviours are a list. */
@Type("Skill")
public record SkillCard(
        String key,
        String kind,
        String name,
        String description,
        List<Behaviour> behaviours,
        List<String> aliases,
        String status,
        @Nullable String replacedBy,
        List<String> externalIds,
        Instant updatedAt) {

    /** What somebody does at a level. */
    public record Behaviour(int level, String text) {}

    static SkillCard of(SkillRow row) {
        var skill = row.skill();
        return new SkillCard(
                skill.key(),
                skill.kind().code(),
                skill.name(),
                skill.description(),
                IntStream.range(0, Skill.LEVELS)
                        .mapToObj(
                                level -> new Behaviour(level, skill.behaviours().get(level)))
                        .filter(behaviour -> !behaviour.text().isEmpty())
                        .toList(),
                skill.aliases(),
                skill.status().code(),
                skill.replacedBy(),
                skill.externalIds().stream().map(Object::toString).toList(),
                row.updatedAt);
    }
}
