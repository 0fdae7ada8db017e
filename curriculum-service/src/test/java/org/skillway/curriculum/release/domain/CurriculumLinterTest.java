package org.skillway.curriculum.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.curriculum.domain.RuleKind;

class CurriculumLinterTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            draft().key("a").skill("notes").module(),
            draft().key("b")
                    .skill("notes")
                    .kind(ModuleKind.PRACTICE)
                    .prerequisites("a")
                    .module(),
            draft().key("c").skill("calls").module()));

    @Test
    void aSoundCurriculumIsFine() {
        assertThat(findings(curriculumFor("support").block("notes", "a", "b").before("a", "c")))
                .isEmpty();
    }

    @Test
    void refusesACircleOfModulesAndRulesAndNamesIt() {
        assertThat(findings(curriculumFor("support").before("b", "c").before("c", "a")))
                .extracting(Finding::rule, Finding::advice)
                .containsExactly(tuple("no-circles", "The order runs in a circle: a → c → b → a."));
    }

    @Test
    void refusesACircleThatOnlyThoseOutsideThePilotWouldWalk() {
        assertThat(rules(curriculumFor("support", "pilot")
                        .block("notes", "b", "a")
                        .adaptiveFor("pilot")))
                .containsExactly("no-circles");
    }

    @Test
    void refusesACircleThatAReplacementCloses() {
        assertThat(rules(curriculumFor("support").before("b", "c").replaces("a", "c", true)))
                .containsExactly("no-circles");
    }

    @Test
    void refusesModulesThatAreNotThere() {
        assertThat(findings(curriculumFor("support")
                        .block("notes", "a", "b", "x")
                        .requires("y")
                        .before("z", "a")
                        .replaces("u", "v", true)))
                .extracting(Finding::rule, Finding::pointer)
                .containsExactly(
                        tuple("modules-exist", "/blocks/0/modules/2"),
                        tuple("modules-exist", "/rules/0/modules/0"),
                        tuple("modules-exist", "/rules/1/first"),
                        tuple("modules-exist", "/replacements/0/module"),
                        tuple("modules-exist", "/replacements/0/by"));
    }

    @Test
    void refusesAModuleThatStandsTwiceOrInTheWrongBlock() {
        assertThat(rules(curriculumFor("support").block("notes", "a", "b", "c").block("notes", "b")))
                .containsExactly("block-keeps-its-skill", "stands-once");
    }

    @Test
    void refusesRulesOutsideTheirFormOrTheirRoles() {
        assertThat(rules(curriculumFor("support").rule(RuleKind.REQUIRED, List.of("sales"), null, 3)))
                .containsExactly("rule-has-its-form", "rule-has-its-form", "rule-stays-in-its-curriculum");
    }

    @Test
    void refusesReplacementsThatLeadNowhere() {
        assertThat(rules(curriculumFor("support").block("notes", "a", "b").replaces("b", null, true)))
                .containsExactly("pass-counts-for-something", "replaced-is-gone");
        assertThat(rules(curriculumFor("support").replaces("a", "c", true).replaces("c", null, false)))
                .contains("replacement-is-offered");
        assertThat(rules(curriculumFor("support").replaces("a", "c", true).replaces("a", null, false)))
                .contains("replaced-once");
    }

    @Test
    void warnsOfABlockWithoutPractice() {
        assertThat(rules(curriculumFor("support").block("calls", "c"))).containsExactly("block-is-practised");
    }

    private static List<String> rules(CurriculumFixture curriculum) {
        return findings(curriculum).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(CurriculumFixture fixture) {
        Curriculum curriculum = fixture.curriculum();
        return CurriculumLinter.findings(curriculum, CATALOGUE.under(List.of(curriculum)));
    }
}
