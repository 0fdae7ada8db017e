package org.skillway.curriculum.curriculum.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurriculumRulesTest {

    @Test
    void bindOnlyWhoHoldsTheRole() {
        CurriculumFixture curriculum =
                curriculumFor("support", "sales").requires("policy").requiresOf("sales", "pricing");

        assertThat(rules(curriculum, "support").required()).containsExactly("policy");
        assertThat(rules(curriculum, "sales").required()).containsExactly("policy", "pricing");
        assertThat(rules(curriculum, "coordinator").required()).isEmpty();
    }

    @Test
    void addWhatComesBeforeToAModulesOwnPrerequisites() {
        CurriculumRules rules = rules(curriculumFor("support").before("a", "c").holds("b", "c"), "support");

        assertThat(rules.prerequisites("c", List.of("own"))).containsExactly("own", "a", "b");
        assertThat(rules.prerequisites("d", List.of("own"))).containsExactly("own");
    }

    @Test
    void aGateIsRequiredAndHoldsUntilItIsPassed() {
        CurriculumRules rules = rules(curriculumFor("support").holds("gate", "later"), "support");

        assertThat(rules.required()).containsExactly("gate");
        assertThat(rules.opens("later", Set.of()::contains, Set.of()::contains)).isFalse();
        assertThat(rules.opens("later", Set.of("gate")::contains, Set.of()::contains))
                .isTrue();
    }

    @Test
    void outsideThePilotTheOrderOfTheCurriculumHolds() {
        CurriculumFixture curriculum = curriculumFor("support", "pilot")
                .block("notes", "a", "b")
                .block("calls", "c")
                .adaptiveFor("pilot");

        assertThat(rules(curriculum, "support").prerequisites("c", List.of())).containsExactly("b");
        assertThat(rules(curriculum, "support", "pilot").prerequisites("c", List.of()))
                .isEmpty();
    }

    @Test
    void aReplacedModuleIsOnlyForWhoHasBegunIt() {
        CurriculumRules rules =
                rules(curriculumFor("support").replaces("old", "new", true).replaces("gone", null, false), "support");

        assertThat(rules.opens("old", Set.of()::contains, Set.of()::contains)).isFalse();
        assertThat(rules.opens("old", Set.of()::contains, Set.of("old")::contains))
                .isTrue();
        assertThat(rules.prerequisites("next", List.of("old", "gone"))).containsExactly("new");
        assertThat(rules.credits()).isEqualTo(Map.of("old", "new"));
    }

    @Test
    void replacementsThatChaseEachOtherEnd() {
        CurriculumRules rules =
                rules(curriculumFor("support").replaces("a", "b", true).replaces("b", "a", true), "support");

        assertThat(rules.prerequisites("next", List.of("a"))).isEmpty();
        assertThat(rules.credits()).isEmpty();
    }

    @Test
    void aLimitWithoutModulesIsOverAllOfTheCurriculum() {
        CurriculumFixture curriculum =
                curriculumFor("support").block("notes", "a", "b").atMost(1).atMost(2, "x", "y");

        assertThat(rules(curriculum, "support").limits())
                .containsExactly(new WeeklyLimit(Set.of("a", "b"), 1), new WeeklyLimit(Set.of("x", "y"), 2));
    }

    @Test
    void aRuleHasTheFieldsOfItsKind() {
        Rule limit = new Rule(RuleKind.AT_MOST_PER_WEEK, List.of(), "a", List.of(), null);
        Rule before = new Rule(RuleKind.BEFORE, List.of(), null, List.of(), 3);

        assertThat(RuleKind.complaints(limit))
                .extracting(RuleKind.Complaint::field)
                .containsExactly("first", "most");
        assertThat(RuleKind.complaints(before))
                .extracting(RuleKind.Complaint::field)
                .containsExactly("first", "modules", "most");
    }

    private static CurriculumRules rules(CurriculumFixture curriculum, String... held) {
        return CurriculumRules.of(List.of(curriculum.curriculum()), List.of(held));
    }
}
