package org.skillway.skills.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/** What requests say of a skill besides its key; what they leave out is empty. */
interface SkillContent {

    String name();

    Map<String, String> behaviours();

    @Nullable
    String kind();

    @Nullable
    String description();

    @Nullable
    List<String> aliases();

    @Nullable
    String status();

    @Nullable
    String replacedBy();

    @Nullable
    List<ExternalIdRequest> externalIds();

    default Skill skill(String key) {
        var kind = kind();
        var description = description();
        var aliases = aliases();
        var status = status();
        var externalIds = externalIds();
        return new Skill(
                key,
                kind == null ? SkillKind.SKILL : SkillKind.of(kind),
                name().strip(),
                description == null ? "" : description.strip(),
                IntStream.range(0, Skill.LEVELS)
                        .mapToObj(level -> behaviours().getOrDefault(Integer.toString(level), ""))
                        .toList(),
                aliases == null ? List.of() : aliases,
                status == null ? SkillStatus.ACTIVE : SkillStatus.of(status),
                replacedBy(),
                externalIds == null
                        ? List.of()
                        : externalIds.stream()
                                .map(each -> new ExternalId(each.scheme(), each.id()))
                                .toList());
    }
}
