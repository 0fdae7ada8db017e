package org.skillway.skills.exchange.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/** What the extension of a CASE item says of a skill besides its name and description. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseItem(
        String key,
        String kind,
        List<String> behaviours,
        List<String> aliases,
        String status,
        @Nullable String replacedBy,
        List<ExternalId> externalIds,
        @Nullable Integer atLeast,
        @Nullable List<String> of) {

    CaseItem(Skill skill, @Nullable Criteria criteria) {
        this(
                skill.key(),
                skill.kind().code(),
                skill.behaviours(),
                skill.aliases(),
                skill.status().code(),
                skill.replacedBy(),
                skill.externalIds(),
                criteria == null ? null : criteria.atLeast(),
                criteria == null ? null : criteria.of());
    }

    /** Throws an {@link IllegalArgumentException} where this is no skill of ours. */
    Skill skill(String name, String description) {
        return new Skill(
                key,
                SkillKind.of(kind),
                name,
                description,
                behaviours,
                aliases,
                SkillStatus.of(status),
                replacedBy,
                externalIds);
    }
}
