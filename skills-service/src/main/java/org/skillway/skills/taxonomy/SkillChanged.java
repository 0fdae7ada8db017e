package org.skillway.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.taxonomy.domain.Skill;

/** A skill is new, described differently, deprecated or merged into another. */
@FactType("org.skillway.skills.skill.changed.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SkillChanged(
        String skill,
        long version,
        String kind,
        String name,
        String status,
        @Nullable String replacedBy) implements Fact {

    static SkillChanged of(Skill skill, long version) {
        return new SkillChanged(
                skill.key(),
                version,
                skill.kind().code(),
                skill.name(),
                skill.status().code(),
                skill.replacedBy());
    }
}
