package org.skillway.curriculum.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Friction;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Importance;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

class LinterTest {

    @Test
    void aModuleAmongItsCompanionsIsFine() {
        assertThat(rules(draft())).isEmpty();
    }

    @Test
    void refusesAModuleWithoutACheckOrWithMoreThanTwo() {
        assertThat(rules(draft().items())).contains("one-or-two-checks");
        assertThat(rules(draft().items(Draft.item("a"), Draft.item("b"), Draft.item("c"))))
                .contains("one-or-two-checks");
    }

    @Test
    void refusesWhatDoesNotFitIntoAWorkingDay() {
        assertThat(rules(draft().minutes(11))).contains("two-to-ten-minutes");
        assertThat(rules(draft().minutes(1))).contains("two-to-ten-minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Asks first. Tells later.", "Asks first; tells later.", "Asks first\nTells", "• Asks first"})
    void refusesTwoOutcomes(String behaviour) {
        assertThat(rules(draft().behaviour(behaviour))).contains("one-outcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sends it by 15:00, e.g. on Thursdays.",
                "Puts 80.5 % into commit.",
                "Fills in one sentence: “You have … and it means …, I will …”."
            })
    void oneOutcomeMayHoldNumbersAndQuotes(String behaviour) {
        assertThat(rules(draft().behaviour(behaviour))).isEmpty();
    }

    @Test
    void refusesQuestionsThatCannotBeGraded() {
        assertThat(rules(draft().items(Draft.item("a", 1, 0)))).contains("choices-can-be-graded");
        assertThat(rules(draft().items(Draft.item("a", 3, 3)))).contains("choices-can-be-graded");
    }

    @Test
    void refusesKeysThatStandTwice() {
        RoleVariant sales = new RoleVariant("sales", "A call", "The client says …");

        assertThat(rules(draft().items(Draft.item("a"), Draft.item("a")))).contains("keys-are-unique");
        assertThat(rules(draft().variants(sales, sales))).contains("keys-are-unique");
        assertThat(rules(draft().variants(sales))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Knows the refund rules.", "The refund rules", "Refund process"})
    void warnsOfATopic(String behaviour) {
        assertThat(rules(draft().behaviour(behaviour))).containsExactly("behaviour-not-topic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de    | Fragt nach dem Anlass, bevor ein Preis fällt.
                    de-CH | Schreibt auf, wer was bis wann tut.
                    de    | Kann eine Erstattung ablehnen.
                    fr    | Demande la raison avant de parler du prix.
                    fr    | Répond dans l’heure.
                    es    | Pregunta por el motivo antes de hablar del precio.
                    es    | Se presenta con nombre.
                    pl    | Zasady zwrotów""")
    void takesABehaviourInItsOwnLanguage(String language, String behaviour) {
        assertThat(rules(draft().language(language).behaviour(behaviour))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Versteht die Regeln für Erstattungen.
                    de | Die Regeln für Erstattungen
                    de | Höflichkeit am Telefon
                    de | Erstattungen bearbeiten
                    fr | Comprend les règles de remboursement.
                    fr | Les règles de remboursement
                    fr | Gestion des retours
                    es | Sabe las reglas de devolución.
                    es | Las reglas de devolución
                    es | Devolución de pedidos""")
    void warnsOfATopicInItsOwnLanguage(String language, String behaviour) {
        assertThat(rules(draft().language(language).behaviour(behaviour))).containsExactly("behaviour-not-topic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Fragt nach dem Anlass und dann nach dem Preis.
                    fr | Demande la raison et ensuite le prix.
                    es | Pregunta por el motivo y después por el precio.""")
    void warnsOfTwoStepsInItsOwnLanguage(String language, String behaviour) {
        assertThat(rules(draft().language(language).behaviour(behaviour))).containsExactly("one-thing");
    }

    @Test
    void warnsOfAMomentThatNobodyRatedWhereOthersAre() {
        Module module = draft().module();
        var rated = new WorkMoment("approvals", "Approvals", Importance.HIGH, Friction.LOW);
        Catalogue catalogue = new Catalogue(List.of(module)).weighing(new WorkMoments(Map.of("approvals", rated)));

        assertThat(Linter.findings(module, catalogue))
                .filteredOn(finding -> finding.rule().equals("moment-rated"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.advice()).contains("after-a-call").contains("approvals"));
    }

    @Test
    void takesATopicInThePluralForAVerb() {
        assertThat(rules(draft().behaviour("Refunds and approvals"))).isEmpty();
    }

    @Test
    void warnsOfTwoStepsInOneOutcome() {
        assertThat(rules(draft().behaviour("Asks the client and then writes the note.")))
                .containsExactly("one-thing");
    }

    @Test
    void warnsOfAModuleThatIsLongForItsKind() {
        assertThat(rules(draft().minutes(9))).containsExactly("length-fits-the-kind");
        assertThat(rules(draft().kind(ModuleKind.REFRESHER).minutes(4))).containsExactly("length-fits-the-kind");
    }

    @Test
    void warnsWhereTheMomentIsMissing() {
        assertThat(rules(draft().moment(null))).containsExactly("moment-named");
    }

    @Test
    void warnsWhereCompanionsAreMissing() {
        Module alone = draft().module();

        assertThat(Linter.findings(alone, new Catalogue(List.of(alone))))
                .extracting(Finding::rule)
                .containsExactly("easier-way", "practice-follows", "refresher-ready");
    }

    @Test
    void warnsOfAnOutcomeThatAnotherModuleHas() {
        Module other = draft().key("other")
                .behaviour("writes notes, that say who does what")
                .module();

        assertThat(rules(draft(), other)).containsExactly("outcome-is-new");
    }

    /** Two thousand modules were told of two thousand each, and looking for them took minutes. */
    @Test
    void ofManyModulesWithOneOutcomeTheFirstAreNamed() {
        List<Module> alike = IntStream.range(0, 2_000)
                .mapToObj(n -> draft().key("module-" + n).module())
                .toList();
        Catalogue catalogue = new Catalogue(alike);

        assertThat(alike)
                .allSatisfy(module -> assertThat(Linter.findings(module, catalogue))
                        .filteredOn(found -> found.rule().equals("outcome-is-new"))
                        .hasSize(Linter.MOST_NAMED));
    }

    @Test
    void warnsOfAFoundationThatIsHarder() {
        Module harder =
                draft().key("harder").behaviour("Splits a call.").level(4).module();

        assertThat(rules(draft().prerequisites("harder"), harder)).contains("foundations-are-easier");
    }

    @Test
    void warnsOfAQuestionFarFromTheLevel() {
        assertThat(rules(draft().level(5))).containsExactly("check-fits-the-level");
    }

    @Test
    void warnsOfATossOfACoin() {
        assertThat(rules(draft().items(Draft.item("a", 2, 0)))).containsExactly("not-by-luck");
    }

    @Test
    void everyFindingSaysWhatToDo() {
        Module bad = draft().items().minutes(30).behaviour("Notes").moment(null).module();

        assertThat(Linter.findings(bad, new Catalogue(List.of(bad)))).allSatisfy(finding -> {
            assertThat(finding.advice()).isNotBlank();
            assertThat(finding.asks()).endsWith(".");
        });
    }

    private static List<String> rules(Draft draft, Module... more) {
        Module module = draft.module();
        List<Module> others = List.of(
                draft().key("simple")
                        .kind(ModuleKind.SIMPLIFIED)
                        .variantOf("notes")
                        .minutes(3)
                        .module(),
                draft().key("practice").kind(ModuleKind.PRACTICE).module(),
                draft().key("refresher")
                        .kind(ModuleKind.REFRESHER)
                        .behaviour("Ends notes with a date.")
                        .minutes(2)
                        .module());
        Catalogue catalogue = new Catalogue(Stream.of(List.of(module), others, List.of(more))
                .flatMap(List::stream)
                .toList());
        return Linter.findings(module, catalogue).stream().map(Finding::rule).toList();
    }
}
