package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.workday.domain.Workdays;

/** What a published curriculum does to a path. */
class CurriculumPathTest {

    private static final Module EASY =
            draft().key("easy").skill("notes").level(2).minutes(4).module();
    private static final Module HARD =
            draft().key("hard").skill("notes").level(3).minutes(4).module();
    private static final Module POLICY =
            draft().key("policy").skill("policy").level(1).minutes(5).module();
    private static final Progress PASSED = Progress.NONE.credited(Progress.NONE);

    @Test
    void whatIsRequiredIsPlannedWithoutATarget() {
        assertThat(steps(curriculumFor("support").requires("policy"), Map.of()))
                .startsWith("policy")
                .contains("hard");
    }

    @Test
    void whatIsRequiredAndPassedIsPlannedNoMore() {
        assertThat(steps(curriculumFor("support").requires("policy"), Map.of("policy", PASSED)))
                .doesNotContain("policy");
    }

    @Test
    void anotherRoleIsNotBound() {
        assertThat(steps(curriculumFor("sales").requires("policy"), Map.of())).doesNotContain("policy");
    }

    @Test
    void whatComesBeforeIsPlannedBefore() {
        assertThat(steps(curriculumFor("support").before("hard", "easy"), Map.of()))
                .doesNotContain("easy");
        assertThat(steps(curriculumFor("support").before("easy", "hard"), Map.of()))
                .containsSubsequence("easy", "hard");
    }

    @Test
    void whatIsHeldWaitsForTheGateToBePassed() {
        CurriculumFixture curriculum = curriculumFor("support").holds("policy", "easy", "hard");

        assertThat(steps(curriculum, Map.of())).containsExactly("policy");
        assertThat(steps(curriculum, Map.of("policy", PASSED))).contains("hard").doesNotContain("policy");
    }

    @Test
    void aGatePassedByTryingItsOptionsOutStaysShutAndOnThePath() {
        Progress guessed = Progress.NONE
                .answered(POLICY, item(), false, PathFixture.TODAY)
                .answered(POLICY, item(), true, PathFixture.TODAY);
        Progress right = guessed.answered(POLICY, item(), true, PathFixture.TODAY.plusDays(1));

        assertThat(steps(curriculumFor("support").holds("policy", "easy", "hard"), Map.of("policy", guessed)))
                .containsExactly("policy");
        assertThat(steps(curriculumFor("support").holds("policy", "easy", "hard"), Map.of("policy", right)))
                .contains("hard")
                .doesNotContain("policy");
        assertThat(steps(curriculumFor("support").requires("policy"), Map.of("policy", guessed)))
                .as("what holds nothing up is done")
                .doesNotContain("policy");
    }

    private static String item() {
        return POLICY.items().getFirst().key();
    }

    @Test
    void whoIsInAPilotGroupIsSequencedAdaptivelyAndOthersInOrder() {
        var curriculum = curriculumFor("support").block("notes", "easy", "hard").adaptiveFor("pilot:north");
        Catalogue catalogue = new Catalogue(List.of(EASY, HARD, POLICY), List.of(curriculum.curriculum()));

        assertThat(catalogue.seenBy(Set.of("support")).prerequisites("hard")).containsExactly("easy");
        assertThat(catalogue.seenBy(Set.of("support", "pilot:north")).prerequisites("hard"))
                .isEmpty();
    }

    @Test
    void noMoreBeginInAWeekThanAreAllowed() {
        List<Step> steps = planned(
                        curriculumFor("support")
                                .atMost(1, "easy", "hard", "policy")
                                .requires("policy"),
                        Map.of(),
                        new Spent(PathFixture.MONDAY, 0))
                .steps();

        assertThat(steps).hasSize(2).extracting(Step::week).doesNotHaveDuplicates();
    }

    @Test
    void whatWasTakenThisWeekCounts() {
        List<Step> steps = planned(
                        curriculumFor("support").atMost(1, "easy", "hard", "policy"),
                        Map.of(),
                        new Spent(PathFixture.MONDAY, 5, Set.of("policy")))
                .steps();

        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.week()).isAfter(PathFixture.MONDAY));
    }

    @Test
    void aPassOfWhatWasReplacedCounts() {
        CurriculumFixture counts = curriculumFor("support").requires("policy").replaces("easy", "policy", true);
        CurriculumFixture not = curriculumFor("support").requires("policy").replaces("easy", "policy", false);

        assertThat(steps(counts, Map.of("easy", PASSED))).doesNotContain("policy");
        assertThat(steps(not, Map.of("easy", PASSED))).contains("policy");
    }

    @Test
    void whatWasReplacedIsOnlyForWhoHasBegunIt() {
        CurriculumFixture curriculum = curriculumFor("support").replaces("easy", "hard", true);

        assertThat(steps(curriculum, Map.of())).contains("hard").doesNotContain("easy");
        assertThat(steps(curriculum, Map.of("easy", Progress.NONE.opened()))).contains("easy");
    }

    private static List<String> steps(CurriculumFixture curriculum, Map<String, Progress> progress) {
        return planned(curriculum, progress, new Spent(PathFixture.MONDAY, 0)).steps().stream()
                .map(Step::module)
                .toList();
    }

    private static Path planned(CurriculumFixture curriculum, Map<String, Progress> progress, Spent spent) {
        Catalogue catalogue = new Catalogue(List.of(EASY, HARD, POLICY), List.of(curriculum.curriculum()));
        Catalogue seen = catalogue.seenBy(Set.of("support"));
        Situation situation = with(PathFixture.aLearner().aimingFor("notes", 4).situation(), progress, spent);
        return PathPlanner.plan(situation.crediting(seen.rules().credits()), seen);
    }

    private static Situation with(Situation any, Map<String, Progress> progress, Spent spent) {
        return new Situation(
                any.targets(),
                any.ability(),
                progress,
                any.struggles(),
                any.memories(),
                any.drifts(),
                any.refreshed(),
                any.budget(),
                spent,
                any.now(),
                any.zone(),
                any.lot(),
                Wishes.NONE,
                Workdays.USUAL,
                Pace.UNKNOWN);
    }
}
