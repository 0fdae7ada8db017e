package org.skillway.skills.taxonomy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillRuleTest {

    private static final Skill A = Skill.named("a", SkillKind.SKILL, "A");
    private static final Skill B = Skill.named("b", SkillKind.SKILL, "B");

    @Test
    void aSkillThatIsUsedKeepsThemAll() {
        assertThat(SkillRule.brokenBy(A, Map.of())).isEmpty();
        assertThat(SkillRule.brokenBy(A.in(SkillStatus.DEPRECATED, "b"), Map.of("b", B)))
                .isEmpty();
    }

    @Test
    void anActiveSkillIsNotReplaced() {
        assertThat(SkillRule.brokenBy(A.in(SkillStatus.ACTIVE, "b"), Map.of("b", B)))
                .containsExactly(SkillRule.AN_ACTIVE_SKILL_IS_NOT_REPLACED);
    }

    @Test
    void aReplacementIsKnown() {
        assertThat(SkillRule.brokenBy(A.in(SkillStatus.DEPRECATED, "b"), Map.of()))
                .containsExactly(SkillRule.ITS_REPLACEMENT_IS_KNOWN);
    }

    @Test
    void replacementsDoNotLeadBack() {
        var known = Map.of("a", A, "b", B.in(SkillStatus.DEPRECATED, "a"));

        assertThat(SkillRule.brokenBy(A.in(SkillStatus.DEPRECATED, "b"), known))
                .containsExactly(SkillRule.NOTHING_REPLACES_ITSELF);
        assertThat(SkillRule.brokenBy(A.in(SkillStatus.DEPRECATED, "a"), known))
                .containsExactly(SkillRule.NOTHING_REPLACES_ITSELF);
    }

    @Test
    void whatIsMergedStaysSo() {
        var known = Map.of("a", A.in(SkillStatus.MERGED, "b"), "b", B);

        assertThat(SkillRule.brokenBy(A, known)).containsExactly(SkillRule.A_MERGED_SKILL_STAYS_SO);
        assertThat(SkillRule.brokenBy(A.in(SkillStatus.MERGED, "b"), known)).isEmpty();
    }
}
