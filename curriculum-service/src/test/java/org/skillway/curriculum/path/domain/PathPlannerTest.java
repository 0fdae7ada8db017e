package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.DRIFT;
import static org.skillway.curriculum.path.domain.PathFixture.MONDAY;
import static org.skillway.curriculum.path.domain.PathFixture.aCoordinator;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.practice;
import static org.skillway.curriculum.path.domain.PathFixture.progressWith;
import static org.skillway.curriculum.path.domain.PathFixture.refresher;
import static org.skillway.curriculum.path.domain.PathFixture.simplified;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.standing.domain.Standings;

class PathPlannerTest {

    private static final Module BASICS = lesson("basics", "notes", 2);
    private static final Module SIMPLE = simplified("basics-simple", BASICS);
    private static final Module PRACTICE = practice("notes-practice", "notes", 3, "basics");
    private static final Module REFRESHER = refresher("notes-refresher", "notes", 3);
    private static final Catalogue NOTES = new Catalogue(List.of(BASICS, SIMPLE, PRACTICE, REFRESHER));

    @Test
    void plansPrerequisitesFirst() {
        Path path = aLearner().aimingFor("notes", 3).plannedFrom(NOTES);

        assertThat(modules(path)).containsExactly("basics", "notes-practice");
    }

    @Test
    void aFoundationEarnsTheValueOfWhatItOpens() {
        Module map = lesson("map", "systems", 1);
        Module advanced = practice("advanced", "workflow", 3, "map");
        Path path = aLearner().aimingFor("workflow", 3).plannedFrom(new Catalogue(List.of(map, advanced)));

        assertThat(modules(path)).containsExactly("map", "advanced");
        assertThat(path.steps().getFirst().why().reason()).contains("opens the way to “The advanced”");
    }

    @Test
    void skipsWhatTheLearnerCanDoAlready() {
        Path path = aLearner().aimingFor("notes", 3).whoKnows("notes", 3).plannedFrom(NOTES);

        assertThat(path.leftOut()).containsExactly("basics");
        assertThat(modules(path)).doesNotContain("basics");
        assertThat(path.skipped().getFirst().reason()).contains("level 2 in notes", "3 pieces of evidence");
    }

    @Test
    void amongEqualsWhatWasStrengthenedComesFirstAndSaysWhy() {
        List<Module> equals = List.of(lesson("a-way", "notes", 2), lesson("b-way", "notes", 2));

        assertThat(modules(aLearner().aimingFor("notes", 3).plannedFrom(new Catalogue(equals))))
                .startsWith("a-way");
        Path path = aLearner().aimingFor("notes", 3).plannedFrom(decided(equals, Set.of("b-way"), Set.of()));

        assertThat(path.steps().getFirst().module()).isEqualTo("b-way");
        assertThat(path.steps().getFirst().why().reason()).contains("learning team recommends it among equals");
    }

    @Test
    void whatWasStrengthenedNeverBeatsWhatBringsMore() {
        List<Module> unequal = List.of(lesson("less", "notes", 1), lesson("more", "notes", 2));

        Path path = aLearner().aimingFor("notes", 3).plannedFrom(decided(unequal, Set.of("less"), Set.of()));

        assertThat(path.steps().getFirst().module()).isEqualTo("more");
    }

    @Test
    void whatWasRetiredIsPlannedNoMoreAndHoldsUpNothing() {
        List<Module> all = List.of(lesson("old", "notes", 1), practice("next", "notes", 2, "old"));
        Catalogue retired = decided(all, Set.of(), Set.of("old"));

        assertThat(modules(aLearner().aimingFor("notes", 3).plannedFrom(retired)))
                .containsExactly("next");
        assertThat(modules(aLearner()
                        .aimingFor("notes", 3)
                        .who("old", progressWith(Progress.State.OPEN, 0))
                        .plannedFrom(retired)))
                .as("what is begun may be finished")
                .contains("old");
    }

    private static Catalogue decided(List<Module> modules, Set<String> strengthened, Set<String> retired) {
        return new Catalogue(modules, List.of(), new Standings(strengthened, retired), Aliases.NONE, 1)
                .seenBy(Set.of("coordinator"));
    }

    @Test
    void listsWhatWasTestedOutOf() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .who("basics", progressWith(Progress.State.TESTED_OUT, 0))
                .plannedFrom(NOTES);

        assertThat(path.leftOut()).containsExactly("basics");
        assertThat(modules(path)).containsExactly("notes-practice");
    }

    @Test
    void oneRecordOfExperiencePlacesButDoesNotSkip() {
        Path path =
                aLearner().aimingFor("notes", 3).whoSaysTheyAreAt("notes", 3).plannedFrom(NOTES);

        assertThat(path.skipped()).isEmpty();
        assertThat(modules(path)).startsWith("notes-practice");
    }

    @Test
    void aSimplerVersionFollowsTheFirstFailure() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoFailed("basics", 1)
                .whoStruggledIn("notes", 1)
                .plannedFrom(NOTES);

        Step next = path.steps().getFirst();
        assertThat(next.module()).isEqualTo("basics-simple");
        assertThat(next.inserted()).isEqualTo(Inserted.SIMPLIFIED);
        assertThat(next.why().reason()).contains("“The basics” did not work out the first time");
        assertThat(modules(path)).as("what builds on it waits").doesNotContain("basics", "notes-practice");
    }

    @Test
    void practiceFollowsTheSimplerVersion() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoFailed("basics", 1)
                .whoPassed("basics-simple")
                .plannedFrom(NOTES);

        assertThat(path.steps().getFirst().module()).isEqualTo("notes-practice");
        assertThat(path.steps().getFirst().inserted()).isEqualTo(Inserted.PRACTICE);
    }

    @Test
    void afterThreeFailedRoundsAPersonIsSuggestedAndTheSkillRests() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoFailed("basics", 3)
                .whoStruggledIn("notes", 3)
                .plannedFrom(NOTES);

        assertThat(path.steps()).isEmpty();
        assertThat(path.suggestions().getFirst().reason()).contains("Three rounds in a row", "Somebody strong");
        assertThat(path.outcome()).isEqualTo(new PlanOutcome.OutOfContent(List.of("notes")));
    }

    @Test
    void aSlippingSignalBringsARefresherFirst() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoPassed("basics")
                .whoPassed("notes-practice")
                .whoseSignalSlipped("ticket-note-quality", "notes")
                .plannedFrom(NOTES);

        Step next = path.steps().getFirst();
        assertThat(next.module()).isEqualTo("notes-refresher");
        assertThat(next.inserted()).isEqualTo(Inserted.REFRESHER);
        assertThat(next.driftId()).isEqualTo(DRIFT);
        assertThat(next.why().reason()).contains("ticket-note-quality has slipped since 17 November 2026");
    }

    @Test
    void aRefresherWaitsForNextWeekWhenThisOneIsFull() {
        Path path = aLearner()
                .withMinutes(15, 5)
                .whoSpentThisWeek(13)
                .whoseSignalSlipped("ticket-note-quality", "notes")
                .plannedFrom(NOTES);

        assertThat(path.steps().getFirst().week()).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(path.steps().getFirst().why().reason()).contains("used up until then");
    }

    @Test
    void aRefresherThatWaitsByLotIsNotOnThePathYet() {
        assertThat(aLearner()
                        .whoseRefresherWaits("ticket-note-quality", "notes", 1)
                        .plannedFrom(NOTES)
                        .steps())
                .isEmpty();
        assertThat(aLearner()
                        .whoseRefresherWaits("ticket-note-quality", "notes", 0)
                        .plannedFrom(NOTES)
                        .steps())
                .extracting(Step::module)
                .containsExactly("notes-refresher");
    }

    @Test
    void noThirdRefresherOfASkillWithinFourWeeks() {
        Path path = aLearner()
                .whoseSignalSlipped("ticket-note-quality", "notes")
                .whoRefreshed("notes-refresher", "notes", 3)
                .whoRefreshed("notes-refresher", "notes", 20)
                .plannedFrom(NOTES);

        assertThat(path.steps()).isEmpty();
        assertThat(path.suggestions().getFirst().reason()).contains("2 refreshers in 28 days");
    }

    @Test
    void aRefresherThatIsMissingFromTheLibraryIsSaid() {
        Path path = aLearner()
                .whoseSignalSlipped("ticket-note-quality", "notes")
                .plannedFrom(new Catalogue(List.of(BASICS)));

        assertThat(path.suggestions().getFirst().reason()).contains("no module that refreshes notes");
    }

    @Test
    void whatIsBegunIsFinishedFirst() {
        Path path = aCoordinator()
                .whoKnows("communication", 2)
                .who("comms-bad-news", progressWith(Progress.State.OPEN, 0))
                .plannedFrom(coordinatorCatalogue());

        assertThat(modules(path)).startsWith("comms-bad-news");
    }

    @Test
    void whatWasAbandonedComesLater() {
        Module other = lesson("other", "calls", 2);
        Catalogue catalogue = new Catalogue(List.of(BASICS, other));
        var abandoned = new Progress(Set.of(), Set.of(), 0, 1, Progress.State.CLOSED);

        Path path = aLearner()
                .aimingFor("notes", 2, 30, 1.2, false)
                .aimingFor("calls", 2)
                .who("basics", abandoned)
                .plannedFrom(catalogue);

        assertThat(modules(path)).containsExactly("other", "basics");
    }

    @Test
    void neverPlansASittingLongerThanTheLearnerHas() {
        Path path = aLearner().aimingFor("notes", 3).withMinutes(60, 5).plannedFrom(NOTES);

        assertThat(path.steps()).isEmpty();
        assertThat(path.outcome()).isEqualTo(new PlanOutcome.OutOfContent(List.of("notes")));
    }

    @Test
    void laterWeeksTakeWhatThisWeekCannotHold() {
        Path path = aLearner().aimingFor("notes", 3).withMinutes(10, 10).plannedFrom(NOTES);

        assertThat(path.steps()).extracting(Step::week).containsExactly(MONDAY, MONDAY.plusWeeks(1));
    }

    @Test
    void modulesThatWaitForEachOtherAreLeftOut() {
        Catalogue circle = new Catalogue(
                List.of(lesson("a", "alpha", 2, "b"), lesson("b", "alpha", 2, "a"), lesson("c", "alpha", 2)));

        Path path = aLearner().aimingFor("alpha", 2).plannedFrom(circle);

        assertThat(modules(path)).containsExactly("c");
    }

    @Test
    void whatIsCriticalAndDueComesFirst() {
        Catalogue catalogue = new Catalogue(List.of(lesson("a", "alpha", 2), lesson("b", "beta", 2)));

        Path path = aLearner()
                .aimingFor("alpha", 2, 90)
                .aimingFor("beta", 2, 30, 1, true)
                .plannedFrom(catalogue);

        assertThat(modules(path)).containsExactly("b", "a");
    }

    @Test
    void saysWhyWithTheNumbers() {
        Path path = aCoordinator().plannedFrom(coordinatorCatalogue());

        Step.Why why = path.steps().getFirst().why();
        assertThat(why.reason())
                .contains("You are at about level 1.5 in communication")
                .contains("coordinator needs 3 by 18 December 2026, and it is critical");
        assertThat(why.brings()).contains("from level 1.5 to 2 in communication", "reach 3 rises from 11 % to");
        assertThat(why.wouldChange()).contains("80 % sure that you are at level 2", "would come first if this brought");
    }

    @Test
    void nobodyToldWhatToBecomeIsUnaimed() {
        assertThat(aLearner().plannedFrom(NOTES).outcome()).isEqualTo(new PlanOutcome.Unaimed());
    }

    @Test
    void whoReachedEveryTargetHasArrived() {
        Path path = aLearner().aimingFor("notes", 2).whoKnows("notes", 5).plannedFrom(NOTES);

        assertThat(path.steps()).isEmpty();
        assertThat(path.outcome()).isEqualTo(new PlanOutcome.Arrived());
    }

    private static List<String> modules(Path path) {
        return path.steps().stream().map(Step::module).toList();
    }
}
