package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.refresher;
import static org.skillway.curriculum.path.domain.PathFixture.simplified;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.progress.domain.Progress;

/** What somebody was sure of and wrong about comes first among what is equally open. */
class SureMistakesTest {

    private static final Module CALLS = lesson("calls", "calls", 2);
    private static final Module REFUNDS = lesson("refunds", "refunds", 2);
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            CALLS,
            REFUNDS,
            simplified("calls-simple", CALLS),
            simplified("refunds-simple", REFUNDS),
            refresher("calls-refresher", "calls", 2)));

    @Test
    void itsRemedyComesFirstAndSaysWhy() {
        PathFixture wrong = wrongInBoth(true);

        List<Step> steps = wrong.plannedFrom(CATALOGUE).steps();

        assertThat(steps).extracting(Step::module).startsWith("refunds-simple", "calls-simple");
        assertThat(steps.getFirst().why().reason())
                .startsWith(
                        "An answer in “The refunds” is worth setting right before it becomes a habit, so this comes first. "
                                + "“The refunds” did not work out the first time.");
        assertThat(steps.get(1).why().reason()).doesNotContain("sure of");
    }

    @Test
    void itsRemedyHasTheMinutesWhereTheyAreForOne() {
        List<Step> steps =
                wrongInBoth(true).withMinutes(3, 10).plannedFrom(CATALOGUE).steps();

        assertThat(steps).extracting(Step::module).startsWith("refunds-simple", "calls-simple");
        assertThat(steps.getFirst().week()).isBefore(steps.get(1).week());
    }

    @Test
    void whoWasNotSureIsHelpedInTheUsualOrder() {
        assertThat(wrongInBoth(false).plannedFrom(CATALOGUE).steps())
                .extracting(Step::module)
                .startsWith("calls-simple", "refunds-simple");
    }

    @Test
    void workThatSlipsStillComesBeforeIt() {
        assertThat(wrongInBoth(true)
                        .whoseSignalSlipped("quality", "calls")
                        .plannedFrom(CATALOGUE)
                        .steps())
                .extracting(Step::module)
                .startsWith("calls-refresher", "refunds-simple");
    }

    @Test
    void whatIsBegunComesFirstWhereItWasAnsweredSo() {
        Catalogue plain = new Catalogue(List.of(CALLS, REFUNDS, lesson("other", "calls", 1)));
        Progress begun = Progress.NONE.opened();
        Progress twice = begun.answered(REFUNDS, "refunds-1", false, true, TODAY);

        assertThat(aLearner()
                        .aimingFor("calls", 2)
                        .aimingFor("refunds", 2)
                        .who("calls", begun)
                        .who("refunds", twice)
                        .plannedFrom(plain)
                        .steps())
                .extracting(Step::module)
                .startsWith("refunds");
    }

    @Test
    void earlierVersionsKnewNothingOfIt() {
        assertThat(PathPlanner.plan(wrongInBoth(true).situation(), CATALOGUE, PlannerVersion.PATH_5))
                .isEqualTo(PathPlanner.plan(wrongInBoth(false).situation(), CATALOGUE, PlannerVersion.PATH_5));
    }

    private static PathFixture wrongInBoth(boolean sure) {
        return aLearner()
                .aimingFor("calls", 2)
                .aimingFor("refunds", 2)
                .who("calls", Progress.NONE.answered(CALLS, "calls-1", false, TODAY))
                .who("refunds", Progress.NONE.answered(REFUNDS, "refunds-1", false, sure, TODAY));
    }
}
