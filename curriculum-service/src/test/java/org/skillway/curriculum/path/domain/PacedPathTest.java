package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.MONDAY;
import static org.skillway.curriculum.path.domain.PathFixture.aCoordinator;
import static org.skillway.curriculum.path.domain.PathFixture.coordinatorCatalogue;

import org.junit.jupiter.api.Test;
import org.skillway.curriculum.pace.domain.Pace;

/** A path at its learner's own pace. */
class PacedPathTest {

    private static final Pace HALF_AGAIN = Pace.UNKNOWN.choosing(150);

    @Test
    void whoTakesLongerHasFewerStepsInTheSameMinutes() {
        Path usual = planned(Pace.UNKNOWN);
        Path slow = planned(HALF_AGAIN);

        assertThat(thisWeek(slow)).isLessThan(thisWeek(usual));
        assertThat(slow.steps()).allSatisfy(step -> {
            assertThat(step.minutes()).isIn(6, 8);
            assertThat(step.pacedMinutes()).isEqualTo(step.minutes() * 3 / 2);
        });
        assertThat(usual.steps()).allSatisfy(step -> assertThat(step.paced()).isNull());
    }

    @Test
    void nobodyIsKeptFromAModuleByTakingLonger() {
        var tight = aCoordinator().withMinutes(8, 8).situation();

        Path usual = PathPlanner.plan(tight, coordinatorCatalogue());
        Path slow = PathPlanner.plan(tight.withPace(Pace.UNKNOWN.choosing(300)), coordinatorCatalogue());

        assertThat(slow.steps()).isNotEmpty().hasSameSizeAs(usual.steps());
        assertThat(slow.steps())
                .allSatisfy(step -> assertThat(step.pacedMinutes()).isEqualTo(8));
        assertThat(slow.next().orElseThrow().paced())
                .isEqualTo(new Step.Paced(
                        8,
                        "You chose 300 % of the usual minutes, which makes 18 minutes of these 6; we count no more"
                                + " than 8, so that it still has room."));
    }

    @Test
    void howLongASittingMayBeChangesNoMinutes() {
        var slow = aCoordinator().withMinutes(60, 10).situation().withPace(HALF_AGAIN);
        var longSlots = aCoordinator().withMinutes(60, 60).situation().withPace(HALF_AGAIN);

        assertThat(PathPlanner.plan(slow, coordinatorCatalogue()).steps())
                .isEqualTo(PathPlanner.plan(longSlots, coordinatorCatalogue()).steps());
    }

    @Test
    void whoIsQuickGetsIntoASittingWhatIsTooLongForOthers() {
        var tight = aCoordinator().withMinutes(30, 5).situation();

        assertThat(PathPlanner.plan(tight, coordinatorCatalogue()).steps()).isEmpty();
        assertThat(PathPlanner.plan(tight.withPace(Pace.UNKNOWN.choosing(60)), coordinatorCatalogue())
                        .steps())
                .isNotEmpty();
    }

    private static Path planned(Pace pace) {
        return PathPlanner.plan(aCoordinator().situation().withPace(pace), coordinatorCatalogue());
    }

    private static long thisWeek(Path path) {
        return path.steps().stream().filter(step -> step.week().equals(MONDAY)).count();
    }
}
