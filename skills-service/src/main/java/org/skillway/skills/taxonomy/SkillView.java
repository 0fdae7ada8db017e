package org.skillway.skills.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;

/** A skill as clients see it. */
record SkillView(
        String key,
        String kind,
        String name,
        String description,

        @Schema(
                description =
                        "What somebody does at levels 0 to 5, by level; a level of which nothing is written is left out.")
        Map<String, String> behaviours,

        List<String> aliases,
        String status,
        @Nullable String replacedBy,
        List<ExternalId> externalIds,
        long version,
        Instant updatedAt) {

    static SkillView of(SkillRow row) {
        return of(row.skill(), row.version, row.updatedAt);
    }

    static SkillView of(Skill skill, long version, Instant updatedAt) {
        var behaviours = new TreeMap<String, String>();
        for (var level = 0; level < Skill.LEVELS; level++) {
            var behaviour = skill.behaviours().get(level);
            if (!behaviour.isEmpty()) {
                behaviours.put(Integer.toString(level), behaviour);
            }
        }
        return new SkillView(
                skill.key(),
                skill.kind().code(),
                skill.name(),
                skill.description(),
                behaviours,
                skill.aliases(),
                skill.status().code(),
                skill.replacedBy(),
                skill.externalIds(),
                version,
                updatedAt);
    }
}
