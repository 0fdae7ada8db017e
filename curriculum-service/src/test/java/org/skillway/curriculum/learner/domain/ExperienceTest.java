package org.skillway.curriculum.learner.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.pace.domain.Intensity;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;

/** What deeds and slipping work do to a learner, and what they must not do. */
class ExperienceTest {

    private static final Intensity USUAL = new Intensity(new Belief(Math.log(40), 0.04), 0.25, 0);

    private static final UUID SLIP = new UUID(0, 1);
    private static final Module DRILL = draft().key("drill")
            .kind(ModuleKind.PRACTICE)
            .skill("notes")
            .level(2)
            .minutes(6)
            .module();
    private static final Module HELD =
            draft().key("held").skill("notes").level(4).minutes(5).module();
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(DRILL, HELD),
            List.of(CurriculumFixture.curriculumFor("support")
                    .holds("drill", "held")
                    .curriculum()));
    private static final Map<String, RoleMap> ROLES = Map.of(
            "support",
            new RoleMap("support", 1, "Support", List.of(new Requirement("notes", new Level(4), 1, 60, true))));

    private Instant now = Instant.parse("2026-11-16T08:00:00Z");
    private Learner learner = Learner.newcomer(now, Norms.USUAL)
            .approved(new Budget(60, List.of(new Slot("any", 10))))
            .assigned(List.of(new RoleAssignment("support", 1, LocalDate.of(2026, 11, 2))));
    private Path path = Path.EMPTY;

    /** A law: planning takes no pass away, whatever slips and recovers meanwhile. */
    @Test
    void aPassedPracticeStaysPassedAndItsGateOpenWhileWorkSlipsAndRecovers() {
        does(new Deed.Started(now));
        answers(true);
        assertThat(modules()).contains("held");

        becomes(learner.slipped(new Drift(SLIP, "errors", "notes", now, false), CATALOGUE, now));
        assertThat(modules()).contains("drill", "held");
        assertThat(learner.progressIn("drill").opensGates()).isTrue();

        becomes(learner.recovered(SLIP, CATALOGUE, now));
        becomes(learner);
        assertThat(learner.progressIn("drill").opensGates()).isTrue();
        assertThat(modules()).contains("held").doesNotContain("drill");
    }

    /** Its figure was defined anew, which says nothing of what they remember. */
    @Test
    void aWithdrawnSlipTakesTheRefresherAwayAndIsNoUseAtWork() {
        answers(true);
        becomes(learner.slipped(new Drift(SLIP, "errors", "notes", now, false), CATALOGUE, now));
        now = now.plus(Duration.ofDays(3));
        assertThat(learner.recovered(SLIP, CATALOGUE, now).memories()).isNotEqualTo(learner.memories());

        Learner withdrawn = learner.slipWithdrawn(SLIP, CATALOGUE, now);

        assertThat(withdrawn.memories()).isEqualTo(learner.memories());
        becomes(withdrawn);
        assertThat(modules()).contains("held").doesNotContain("drill");
    }

    @Test
    void aPassedPracticeThatIsBegunAnewStaysOnThePathAndCostsItsMinutesOnce() {
        answers(true);
        becomes(learner.slipped(new Drift(SLIP, "errors", "notes", now, false), CATALOGUE, now));
        int before = spent();

        does(new Deed.Started(now));
        does(new Deed.Started(now));
        becomes(learner.recovered(SLIP, CATALOGUE, now));

        assertThat(modules()).contains("drill");
        assertThat(spent() - before).isEqualTo(6);
        answers(false);
        assertThat(learner.struggles()).containsKey("notes");
        answers(true);
        assertThat(learner.struggles()).isEmpty();
        assertThat(modules()).doesNotContain("drill");
        assertThat(learner.refreshed()).hasSize(1);
    }

    @Test
    void reviewsMissedMonthsApartAreNoStruggle() {
        answers(true);
        for (boolean right : List.of(false, true, false, true, false)) {
            now = now.plus(Duration.ofDays(40));
            does(new Deed.Started(now));
            answers(right);
        }

        assertThat(learner.struggles()).isEmpty();
    }

    @Test
    void aWholeRoundRightEndsAStruggleAlsoInWhatWasPassed() {
        answers(true);
        learner = learner.withStruggle("notes", new Struggle(3, now));

        answers(true);

        assertThat(learner.struggles()).isEmpty();
    }

    /** Whoever sends it says when it was done. */
    @Test
    void aRightRoundSaidToBeOfYesterdayOpensNoGateToday() {
        answers(false);
        tells(true, now.minus(Duration.ofDays(1)));
        assertThat(learner.progressIn("drill").passed()).isTrue();
        assertThat(learner.progressIn("drill").opensGates()).isFalse();

        learner = learner.with("drill", Progress.NONE);
        tells(false, now.minus(Duration.ofDays(1)));
        answers(true);
        assertThat(learner.progressIn("drill").opensGates())
                .as("a mistake said to be of yesterday")
                .isFalse();

        now = now.plus(Duration.ofDays(1));
        answers(true);
        assertThat(learner.progressIn("drill").opensGates()).isTrue();
    }

    @Test
    void whatIsToldLateDoesNotMoveAStruggleBack() {
        Instant last = now;
        answers(false);

        tells(false, now.minus(Duration.ofDays(30)));
        tells(false, now.minus(Duration.ofDays(20)));

        assertThat(learner.struggles()).containsEntry("notes", new Struggle(3, last));
    }

    @Test
    void aModuleIsChargedOnceAWeekHoweverOftenItIsPutAwayAndTakenUp() {
        does(new Deed.Started(now));
        does(new Deed.Abandoned(now));
        does(new Deed.Started(now));

        assertThat(spent()).isEqualTo(6);
        does(new Deed.Abandoned(now));
        now = now.plus(Duration.ofDays(7));
        does(new Deed.Started(now));
        assertThat(learner.spent().in(Weeks.mondayOf(LocalDate.of(2026, 11, 23))))
                .as("another week's minutes")
                .isEqualTo(6);
    }

    @Test
    void whatWasAnsweredBeforeAModuleIsBegunIsPartOfItsMinutes() {
        becomes(learner);
        does(new Deed.Answered(DRILL.items().getFirst(), false, HelpLevel.NONE, null, 120, now));
        assertThat(spent()).isEqualTo(2);

        does(new Deed.Started(now));

        assertThat(spent()).isEqualTo(6);
    }

    @Test
    void refreshersThatCountNoMoreAreNotKept() {
        Learner refreshed = learner;
        for (int week = 0; week < 20; week++) {
            refreshed = refreshed.withRefreshed(new Refreshed("drill", "notes", now.plus(Duration.ofDays(7L * week))));
        }

        assertThat(refreshed.refreshed()).hasSize(4).last().returns(now.plus(Duration.ofDays(7 * 19)), Refreshed::at);
    }

    @Test
    void beingThereAnswersNoDrift() {
        becomes(learner.slipped(new Drift(SLIP, "errors", "notes", now, false), CATALOGUE, now));

        does(new Deed.Started(now));
        does(new Deed.Completed(now));
        assertThat(learner.drifts()).noneMatch(Drift::answered);

        answers(true);
        assertThat(learner.drifts()).allMatch(Drift::answered);
    }

    @Test
    void whatWasTriedBeforeOrIsKnownFromTheKeyIsNotShown() {
        Learner before = learner;
        answers(false);
        answers(true);
        assertThat(unassisted()).as("the second try").isZero();

        learner = before;
        does(answer(true, true));
        assertThat(unassisted()).as("the holder of the key").isZero();

        learner = before;
        answers(true);
        assertThat(unassisted()).isOne();
    }

    @Test
    void aPassAfterAFailureHasTaughtNothingOfItself() {
        Learner begun =
                new Experience(path, ZoneOffset.UTC, DRILL).of(learner, new Deed.Started(now), this::difficulty);
        Learner failed = new Experience(path, ZoneOffset.UTC, DRILL).of(begun, answer(false, false), this::difficulty);

        double untaken = level(new Experience(path, ZoneOffset.UTC, DRILL)
                .of(
                        failed.with("drill", reopened(failed, Progress.State.CLOSED)),
                        answer(true, false),
                        this::difficulty));
        double taken =
                level(new Experience(path, ZoneOffset.UTC, DRILL).of(failed, answer(true, false), this::difficulty));

        assertThat(taken).isEqualTo(untaken);
    }

    @Test
    void anIdlePageCostsNoMoreThanItsStep() {
        becomes(learner);
        does(new Deed.Answered(DRILL.items().getFirst(), false, HelpLevel.NONE, null, 86_400, now));

        assertThat(spent()).isEqualTo(6);
    }

    @Test
    void onlyAnAnswerToWhatWasNeverMetGivenAloneSaysHowLongItsLearnerTakes() {
        Learner before = learner;

        does(timed(HelpLevel.HINT, false, 80));
        assertThat(learner.pace()).as("helped").isEqualTo(Pace.UNKNOWN);

        learner = before;
        does(timed(HelpLevel.NONE, true, 80));
        assertThat(learner.pace()).as("the holder of the key").isEqualTo(Pace.UNKNOWN);

        learner = before;
        does(answer(true, false));
        assertThat(learner.pace()).as("not timed").isEqualTo(Pace.UNKNOWN);

        learner = before;
        does(timed(HelpLevel.NONE, false, 80));
        Pace first = learner.pace();
        assertThat(first.answers()).isOne();
        assertThat(first.speed().mean()).isNegative();

        does(timed(HelpLevel.NONE, false, 200));
        assertThat(learner.pace()).as("the same item again").isEqualTo(first);
    }

    /** Seconds at least a tenth of the usual: below, an answer is a likely guess. */
    @Test
    void howLongSomebodyTakesSaysNothingOfWhatTheyCan() {
        Learner before = learner;
        does(timed(HelpLevel.NONE, false, 20));
        Learner quick = learner;

        learner = before;
        now = now.minus(Duration.ofMinutes(1));
        does(timed(HelpLevel.NONE, false, 400));

        assertThat(learner.ability()).isEqualTo(quick.ability());
    }

    @Test
    void whatIsBegunCostsTheMinutesOfItsLearnersPace() {
        becomes(learner.withPace(Pace.UNKNOWN.choosing(150)));

        does(new Deed.Started(now));

        assertThat(spent()).isEqualTo(9);
    }

    private Deed timed(HelpLevel help, boolean keyKnown, int seconds) {
        return new Deed.Answered(DRILL.items().getFirst(), true, help, null, seconds, 40, USUAL, keyKnown, now);
    }

    private static Progress reopened(Learner of, Progress.State state) {
        Progress known = of.progressIn("drill");
        return new Progress(known.right(), known.tried(), known.failedRounds(), known.abandoned(), state);
    }

    private void answers(boolean right) {
        does(answer(right, false));
    }

    private void tells(boolean right, Instant at) {
        Deed told = new Deed.Answered(DRILL.items().getFirst(), right, HelpLevel.NONE, null, 0, at);
        becomes(new Experience(path, ZoneOffset.UTC, DRILL).of(learner, told, now, this::difficulty));
    }

    private Deed answer(boolean right, boolean keyKnown) {
        return new Deed.Answered(DRILL.items().getFirst(), right, HelpLevel.NONE, null, 0, null, null, keyKnown, now);
    }

    private void does(Deed deed) {
        becomes(new Experience(path, ZoneOffset.UTC, DRILL).of(learner, deed, this::difficulty));
    }

    private void becomes(Learner changed) {
        now = now.plus(Duration.ofMinutes(1));
        Routed routed = changed.routed(CATALOGUE, changed.situation(ROLES, now, ZoneOffset.UTC, 7));
        learner = routed.learner();
        path = routed.path();
    }

    private Belief difficulty(Object item) {
        return new Belief(0, 0.5);
    }

    /** What is to be taken, besides what is only called on again. */
    private Set<String> modules() {
        return path.steps().stream()
                .filter(step -> step.inserted() != Inserted.REVIEW)
                .map(Step::module)
                .collect(toSet());
    }

    private int spent() {
        return learner.spent().in(Weeks.mondayOf(LocalDate.of(2026, 11, 16)));
    }

    private int unassisted() {
        return learner.mastery("notes", now).unassisted();
    }

    private double level(Learner of) {
        return of.mastery("notes", now).belief().mean();
    }
}
