package org.skillway.skills.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.skillway.skills.rolemap.domain.RoleMapRule;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillRule;
import org.skillway.skills.template.domain.Adoption;
import org.skillway.skills.template.domain.StarterTemplate;

class StarterTemplatesTest {

    private final StarterTemplates templates = new StarterTemplates();

    @Test
    void theFourRolesOfTheSeedAreThere() {
        assertThat(templates.all())
                .extracting(StarterTemplate::key)
                .containsExactly("support", "sales", "coordinator", "manager");
    }

    /** Whoever changes words here also changes {@code updatedAt} in the file, and the mark. */
    @Test
    void whatReadsOtherwiseSaysSinceWhen() {
        assertThat(templates.all())
                .extracting(one -> "%s %s %08x".formatted(one.key(), one.updatedAt(), words(one)))
                .containsExactly(
                        "support 2026-11-26T00:00:00Z 329b8c7d",
                        "sales 2026-11-26T00:00:00Z 918b7ee3",
                        "coordinator 2026-11-26T00:00:00Z ef8e5d49",
                        "manager 2026-11-26T00:00:00Z d8f70e04");
    }

    private static int words(StarterTemplate template) {
        return List.of(template.name(), template.family(), template.purpose(), template.asked(), template.skills())
                .toString()
                .hashCode();
    }

    @TestFactory
    Stream<DynamicTest> eachCanBePublishedAsItStands() {
        return templates.all().stream()
                .map(template -> DynamicTest.dynamicTest(template.key(), () -> {
                    var adoption = Adoption.of(template, template.key(), template.name(), Map.of());
                    var kinds = adoption.created().stream().collect(Collectors.toMap(Skill::key, Skill::kind));

                    assertThat(RoleMapRule.brokenBy(adoption.map(), kinds)).isEmpty();
                    assertThat(adoption.map().skills()).anyMatch(asked -> asked.byDay() == 30);
                    assertThat(adoption.created()).allSatisfy(skill -> {
                        assertThat(SkillRule.brokenBy(skill, Map.of())).isEmpty();
                        assertThat(skill.behaviours().subList(1, Skill.LEVELS)).doesNotContain("");
                    });
                }));
    }
}
