package org.skillway.skills.template;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.template.domain.StarterTemplate;

/** A role map to start from. */
@Type("StarterTemplate")
public record StarterTemplateView(
        String key,
        String name,
        String family,
        String purpose,
        List<StarterSkillView> skills,

        @Schema(description = "When it or one of its skills was last given other words.")
        Instant updatedAt) {

    /** A skill it asks for. */
    @Type("StarterSkill")
    public record StarterSkillView(
            String skill,
            String name,
            String description,

            @Schema(description = "What somebody does at levels 1 to 5.")
            List<String> behaviours,

            int level,
            double weight,
            int byDay,
            boolean critical) {

        static StarterSkillView of(Requirement asked, Skill skill) {
            return new StarterSkillView(
                    skill.key(),
                    skill.name(),
                    skill.description(),
                    skill.behaviours().subList(1, Skill.LEVELS),
                    asked.level(),
                    asked.weight(),
                    asked.byDay(),
                    asked.critical());
        }
    }

    static StarterTemplateView of(StarterTemplate template) {
        return new StarterTemplateView(
                template.key(),
                template.name(),
                template.family(),
                template.purpose(),
                IntStream.range(0, template.asked().size())
                        .mapToObj(place -> StarterSkillView.of(
                                template.asked().get(place), template.skills().get(place)))
                        .toList(),
                template.updatedAt());
    }
}
