package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.MONDAY;
import static org.skillway.curriculum.path.domain.PathFixture.NOW;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;
import static org.skillway.curriculum.path.domain.PathFixture.aCoordinator;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.refresher;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;

class WishesTest {

    private static final Catalogue ONE = new Catalogue(List.of(lesson("policy-map", "policy", 2)));

    @Test
    void putsWhatIsPinnedFirstAndSaysSo() {
        Path path = aCoordinator().whoPinned("reporting-status").plannedFrom(coordinatorCatalogue());

        Step first = path.next().orElseThrow();
        assertThat(first.module()).isEqualTo("reporting-status");
        assertThat(first.why().reason()).isEqualTo("You pinned this.");
    }

    @Test
    void plansWhatMustComeBeforeAPinAndSaysWhatForItIs() {
        Path path = aCoordinator().whoPinned("reporting-numbers").plannedFrom(coordinatorCatalogue());

        assertThat(path.steps()).extracting(Step::module).startsWith("reporting-status", "reporting-numbers");
        assertThat(path.next().orElseThrow().why().reason())
                .isEqualTo("It must come before “The reporting-numbers”, which you pinned.");
    }

    @Test
    void keepsSeveralPinsInTheOrderTheyWereSaid() {
        Path path = aCoordinator()
                .whoPinned("workflow-board")
                .whoPinned("reporting-status")
                .plannedFrom(coordinatorCatalogue());

        assertThat(path.steps()).extracting(Step::module).startsWith("workflow-board", "reporting-status");
    }

    @Test
    void aPinThatFitsNoSittingIsNotPlanned() {
        Path path =
                aCoordinator().withMinutes(30, 5).whoPinned("reporting-status").plannedFrom(coordinatorCatalogue());

        assertThat(path.steps()).extracting(Step::module).doesNotContain("reporting-status");
    }

    @Test
    void plansWhatIsPutOffFromTheFirstWeekThatBeginsOnOrAfterItsDay() {
        Path path = aLearner().aimingFor("policy", 2).whoPutOff("policy-map", 6).plannedFrom(ONE);

        assertThat(path.next().orElseThrow().week()).isEqualTo(MONDAY.plusWeeks(2));
    }

    @Test
    void takesUpWhatWasPutOffWhenItsDayHasCome() {
        Path path = aLearner().aimingFor("policy", 2).whoPutOff("policy-map", 0).plannedFrom(ONE);

        assertThat(path.next().orElseThrow().week()).isEqualTo(MONDAY);
    }

    @Test
    void aTargetWhoseModulesAreAllPutOffStaysOpen() {
        Path path =
                aLearner().aimingFor("policy", 2).whoPutOff("policy-map", 60).plannedFrom(ONE);

        assertThat(path.steps()).isEmpty();
        assertThat(path.outcome()).isEqualTo(new PlanOutcome.OutOfContent(List.of("policy")));
    }

    @Test
    void theLaterWordCounts() {
        assertThat(Wishes.NONE
                        .pinned("a", NOW)
                        .deferred(new Wishes.Deferral("a", TODAY.plusDays(3), "later", false, NOW), TODAY)
                        .pins())
                .isEmpty();
        assertThat(Wishes.NONE
                        .deferred(new Wishes.Deferral("a", TODAY.plusDays(3), "later", false, NOW), TODAY)
                        .pinned("a", NOW)
                        .deferrals())
                .isEmpty();
    }

    @Test
    void whatAPersonExcusedHoldsBesideALongerDeferralOfTheLearnersOwn() {
        var own = new Wishes.Deferral("a", TODAY.plusDays(9), "later", false, NOW);
        var excused = new Wishes.Deferral("a", TODAY.plusDays(3), "Upheld.", true, NOW);

        for (Wishes both : List.of(
                Wishes.NONE.deferred(own, TODAY).deferred(excused, TODAY),
                Wishes.NONE.deferred(excused, TODAY).deferred(own, TODAY))) {
            assertThat(both.excuses(lesson("a", "policy", 2), TODAY.plusDays(2)))
                    .isTrue();
            assertThat(both.excuses(lesson("a", "policy", 2), TODAY.plusDays(3)))
                    .isFalse();
            assertThat(both.putOff(TODAY)).containsEntry("a", TODAY.plusDays(9));
            assertThat(both.undeferred("a").deferrals()).isEmpty();
        }
    }

    @Test
    void ofTwoDeferralsThatOnePersonsDecisionOutlastsOnlyThatIsKept() {
        var own = new Wishes.Deferral("a", TODAY.plusDays(3), "later", false, NOW);
        var excused = new Wishes.Deferral("a", TODAY.plusDays(9), "Upheld.", true, NOW);

        assertThat(Wishes.NONE.deferred(own, TODAY).deferred(excused, TODAY).deferrals())
                .containsExactly(excused);
    }

    @Test
    void aLearnersOwnDeferralDoesNotTakeARefresherAwayAndAPersonsDecisionDoes() {
        Catalogue catalogue = new Catalogue(List.of(refresher("policy-refresher", "policy", 2)));

        Path own = aLearner()
                .aimingFor("policy", 2)
                .whoseSignalSlipped("errors", "policy")
                .whoPutOff("policy-refresher", 9)
                .plannedFrom(catalogue);
        Path excused = aLearner()
                .aimingFor("policy", 2)
                .whoseSignalSlipped("errors", "policy")
                .whoIsExcusedFrom("policy-refresher", 9)
                .plannedFrom(catalogue);

        assertThat(own.steps()).extracting(Step::module).containsExactly("policy-refresher");
        assertThat(excused.steps()).isEmpty();
        assertThat(excused.suggestions()).extracting(Path.Suggestion::skill).containsExactly("policy");
    }

    @Test
    void forgetsWhatIsNotToBeHeededAnyMore() {
        Wishes wishes = Wishes.NONE
                .pinned("passed", NOW)
                .pinned("open", NOW)
                .deferred(new Wishes.Deferral("over", TODAY, "later", false, NOW), TODAY)
                .deferred(new Wishes.Deferral("waiting", TODAY.plusDays(1), "later", false, NOW), TODAY);

        Wishes heeded = wishes.on(TODAY, "passed"::equals);

        assertThat(heeded.pins()).extracting(Wishes.Pin::module).containsExactly("open");
        assertThat(heeded.deferrals()).extracting(Wishes.Deferral::module).containsExactly("waiting");
    }
}
