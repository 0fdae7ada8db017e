package org.skillway.skills.template;

import static org.assertj.core.api.Assertions.assertThat;

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
