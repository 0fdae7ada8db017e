package org.skillway.curriculum.backlog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.curriculum.aim.domain.Aims;
import org.skillway.curriculum.backlog.domain.Concern.Muddle;
import org.skillway.curriculum.backlog.domain.Concern.Proposal;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Counted;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Noted;
import org.skillway.curriculum.effect.domain.ModuleEffect;

class BacklogTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            draft().key("short").skill("notes").minutes(2).module(),
            draft().key("long").skill("notes").minutes(8).module(),
            draft().key("call").skill("calls").minutes(5).module()));

    @Test
    void addsUpTheMinutesLostInASkillAndRanksByThem() {
        List<Concern> ranked = ranked(
                new Friction("short", 20, 1, 0, 0, 1),
                new Friction("long", 20, 0, 1, 1, 2),
                new Friction("call", 20, 3, 0, 0, 3));

        assertThat(ranked)
                .extracting(Concern::skill, Concern::minutesLost)
                .containsExactly(tuple("notes", 18), tuple("calls", 15));
        assertThat(ranked.getFirst().modules())
                .extracting(trouble -> trouble.friction().module())
                .containsExactly("long", "short");
    }

    @ParameterizedTest
    @CsvSource({"10, 5, RETIRE", "12, 3, REVISE", "20, 1, STRENGTHEN", "20, 4, KEEP", "9, 9, KEEP"})
    void proposesByTheShareOfTrouble(int people, int dropped, Proposal proposal) {
        assertThat(ranked(new Friction("call", people, 0, dropped, 0, dropped))
                        .getFirst()
                        .modules())
                .extracting(Concern.Trouble::proposal)
                .containsExactly(proposal);
    }

    /** Who drops it after being sure of a wrong answer met trouble once. */
    @Test
    void proposesByPeopleAndNotByWhatEachOfThemDid() {
        Concern.Trouble call = call(List.of(new Friction("call", 10, 0, 3, 3, 3)), List.of());

        assertThat(call.proposal()).isEqualTo(Proposal.REVISE);
        assertThat(call.reason()).contains("3 of 10 people met trouble.");
        assertThat(call.minutesLost()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
        "helps, C, STRENGTHEN",
        "helps, D, KEEP",
        "harms, A, RETIRE",
        "harms, E, KEEP",
        "not-shown, A, KEEP",
    })
    void proposesByTheEffectOnTheWorkAsFarAsItsGradeGoes(String verdict, String grade, Proposal proposal) {
        Concern.Trouble call = call(List.of(), List.of(), effect(verdict, grade));

        assertThat(call.proposal()).isEqualTo(proposal);
        assertThat(call.reason()).contains("+4.2 percent in call-quality (1.1 to 7.3, grade " + grade + ", 14 people)");
    }

    @Test
    void whatMissesItsTargetIsRevisedBeforeItIsStrengthenedAndRetiredWhereItHarms() {
        List<Integer> late = List.of(400, 420, 500, 600, 310);

        assertThat(call(List.of(), late).proposal()).isEqualTo(Proposal.REVISE);
        assertThat(call(List.of(), late, effect("helps", "B")).proposal()).isEqualTo(Proposal.REVISE);
        assertThat(call(List.of(), late, effect("harms", "B")).proposal()).isEqualTo(Proposal.RETIRE);
        assertThat(call(List.of(new Friction("call", 10, 0, 5, 0, 5)), late).proposal())
                .isEqualTo(Proposal.RETIRE);
    }

    @Test
    void showsNobodyWhoCouldBeMadeOut() {
        assertThat(ranked(new Friction("call", 4, 4, 0, 0, 4))).isEmpty();
        assertThat(ranked(new Friction("call", 5, 4, 0, 0, 4))).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNotInTheCatalogue() {
        assertThat(ranked(new Friction("gone", 20, 4, 0, 0, 4))).isEmpty();
    }

    @Test
    void whatPeopleAreConfusedAboutCostsTheMinutesOfWhereItShows() {
        List<MuddyPoint> points = List.of(
                new MuddyPoint("notes", "next-action", 6, "wrong-model", "long"),
                new MuddyPoint("notes", "sign-off", 5, "no-example", null),
                new MuddyPoint("notes", "tone", 4, "no-example", "long"));
        List<Concern> ranked = Backlog.ranked(
                new Evidence(List.of(new Friction("short", 20, 1, 0, 0, 1)), Map.of(), Map.of(), points, Set.of()),
                CATALOGUE);

        assertThat(ranked).singleElement().satisfies(notes -> {
            assertThat(notes.minutesLost()).isEqualTo(2 + 6 * 8 + 5 * 5);
            assertThat(notes.concepts())
                    .as("four people could be made out")
                    .extracting(muddle -> muddle.point().concept(), Concern.Muddle::minutesLost)
                    .containsExactly(tuple("next-action", 48), tuple("sign-off", 25));
        });
    }

    @Test
    void whatFewerThanFiveStandBehindIsSaidLastAndWithoutAFigure() {
        List<MuddyPoint> points = MuddyPoint.of(
                List.of(new Counted("notes", "tone", "no-example", null, 5)),
                List.of(new Noted("notes", "tone"), new Noted("notes", "next-action"), new Noted("calls", "hold")),
                UnaryOperator.identity());
        List<Concern> ranked = Backlog.ranked(
                new Evidence(
                        List.of(new Friction("short", 5, 0, 0, 0, 0)),
                        Map.of(),
                        Map.of(),
                        points,
                        Set.of("short", "long", "call")),
                CATALOGUE);

        assertThat(ranked)
                .extracting(Concern::skill, Concern::few)
                .containsExactly(tuple("notes", false), tuple("calls", true));
        assertThat(ranked.getFirst().concepts())
                .extracting(
                        muddle -> muddle.point().concept(),
                        muddle -> muddle.point().people(),
                        Muddle::minutesLost)
                .containsExactly(tuple("tone", 5, 25), tuple("next-action", 0, 0));
        assertThat(ranked.getFirst().modules())
                .as("of a module with a crowd it is not told that others wait")
                .extracting(trouble -> trouble.friction().module(), Trouble::few, Trouble::minutesLost)
                .containsExactly(tuple("short", false, 0), tuple("long", true, 0));
        assertThat(ranked.getFirst().modules().getLast().reason())
                .contains("Fewer than five")
                .doesNotContainPattern("\\d");
        assertThat(ranked.getLast().minutesLost()).isZero();
    }

    private static List<Concern> ranked(Friction... frictions) {
        return Backlog.ranked(new Evidence(List.of(frictions), Map.of(), Map.of(), List.of(), Set.of()), CATALOGUE);
    }

    private static Concern.Trouble call(List<Friction> frictions, List<Integer> seconds, ModuleEffect... effects) {
        var seen = Map.of("call", new Aims.Seen(seconds, 0, 0, false));
        var evidence = new Evidence(frictions, seen, Map.of("call", List.of(effects)), List.of(), Set.of());
        return Backlog.ranked(evidence, CATALOGUE).getFirst().modules().getFirst();
    }

    private static ModuleEffect effect(String verdict, String grade) {
        return new ModuleEffect(
                "call", "call-quality", "percent", verdict, grade, grade.compareTo("C") <= 0, 4.2, 1.1, 7.3, 14, null);
    }
}
