package org.skillway.skills.duplicate;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.duplicate.domain.DuplicateFinder;
import org.skillway.skills.taxonomy.domain.Skill;

/** Two skills that may be the same. */
@Type("SkillDuplicate")
public record DuplicateView(
        NamedSkill first,
        NamedSkill second,
        @Schema(description = "From 0 to 1.") double score,

        @Schema(description = "`same-external-id`, `same-name`, `alias`, `words` or `letters`.")
        List<String> signs,

        @Schema(description = "The next pairs come after it.")
        String cursor) {

    @Type("NamedSkill")
    public record NamedSkill(String key, String name) {

        static NamedSkill of(Skill skill) {
            return new NamedSkill(skill.key(), skill.name());
        }
    }

    static DuplicateView of(DuplicateFinder.Pair pair, String cursor) {
        return new DuplicateView(
                NamedSkill.of(pair.first()),
                NamedSkill.of(pair.second()),
                Math.round(pair.likeness().score() * 1_000) / 1_000.0,
                pair.likeness().signs().stream()
                        .map(sign -> sign.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                cursor);
    }
}
