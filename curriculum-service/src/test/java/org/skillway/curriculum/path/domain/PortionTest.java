package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Portion.Pick;

class PortionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate NEXT_WEEK = MONDAY.plusWeeks(1);

    private static final Step LATER = step("later", 4, NEXT_WEEK, null);
    private static final Step NOW = step("now", 8, MONDAY, null);
    private static final Step DUE = step("due", 2, MONDAY, THURSDAY);
    private static final Step EARLY = step("early", 2, MONDAY, THURSDAY.plusDays(1));

    @Test
    void whatIsForNowComesFirstAndNoReviewBeforeItsDay() {
        Portion portion = Portion.of(List.of(EARLY, LATER, NOW, DUE), THURSDAY);

        assertThat(portion.now()).containsExactly(NOW, DUE);
        assertThat(portion.ahead()).containsExactly(LATER);
        assertThat(first(portion, 10)).isEqualTo(NOW);
        assertThat(first(portion, 3)).isEqualTo(DUE);
        assertThat(first(portion, 1)).isNull();
    }

    @Test
    void noReviewComesBeforeItsDayAndNothingIsForNowWhereThatIsAll() {
        assertThat(first(Portion.of(List.of(EARLY, LATER), THURSDAY), 10)).isEqualTo(LATER);
        assertThat(first(Portion.of(List.of(EARLY), THURSDAY), 10)).isNull();
        assertThat(first(Portion.of(List.of(EARLY), THURSDAY.plusDays(1)), 10)).isEqualTo(EARLY);
    }

    @Test
    void nothingComesBeforeWhatMustComeBeforeIt() {
        Step lesson = step("lesson", 9, MONDAY, null);
        Step practice = step("practice", 5, MONDAY, null);
        Step scenario = step("scenario", 4, MONDAY, null);
        Step other = step("other", 3, NEXT_WEEK, null);
        Portion portion = Portion.of(List.of(lesson, practice, scenario, other), THURSDAY);
        Catalogue catalogue = new Catalogue(List.of(
                module("lesson"), module("practice", "lesson"), module("scenario", "practice"), module("other")));

        assertThat(portion.first(5, () -> catalogue)).isEqualTo(new Pick(other, List.of(lesson, practice, scenario)));
        assertThat(portion.first(2, () -> catalogue).step()).isNull();
        assertThat(first(portion, 9)).isEqualTo(lesson);
    }

    /** What is called on again was passed long ago. */
    @Test
    void whatWasLearnedAlreadyKeepsNothingWaiting() {
        Step again = step("lesson", 9, MONDAY, THURSDAY);
        Step practice = step("practice", 5, MONDAY, null);
        Catalogue catalogue = new Catalogue(List.of(module("lesson"), module("practice", "lesson")));

        assertThat(Portion.of(List.of(again, practice), THURSDAY).first(5, () -> catalogue))
                .isEqualTo(new Pick(practice, List.of(again)));
    }

    /** Somebody who takes longer takes it with them beyond the slot, rather than sit before an empty one. */
    @Test
    void whatFitsByItsOwnMinutesFitsAtAnyPace() {
        Step slow = NOW.costing(
                14, Pace.UNKNOWN.choosing(180), Pace.UNKNOWN.choosing(180).minutes(30));
        Step quick = NOW.costing(
                5, Pace.UNKNOWN.choosing(60), Pace.UNKNOWN.choosing(60).minutes(30));

        assertThat(first(Portion.of(List.of(slow), THURSDAY), 8)).isEqualTo(slow);
        assertThat(first(Portion.of(List.of(slow), THURSDAY), 7)).isNull();
        assertThat(first(Portion.of(List.of(quick), THURSDAY), 5)).isEqualTo(quick);
    }

    @Test
    void aPathThatTakesItsLearnerLongerIsAnotherPath() {
        Step slow = NOW.costing(
                14, Pace.UNKNOWN.choosing(180), Pace.UNKNOWN.choosing(180).minutes(30));

        assertThat(path(NOW).sameAs(path(slow))).isFalse();
        assertThat(path(slow).sameAs(path(slow))).isTrue();
        assertThat(NOW.standsAs(slow)).isTrue();
    }

    private static @Nullable Step first(Portion portion, int minutes) {
        return portion.first(minutes, () -> new Catalogue(List.of())).step();
    }

    private static Module module(String key, String... prerequisites) {
        return PathFixture.module(key, ModuleKind.LESSON, "notes", 2, 5, null, prerequisites);
    }

    private static Path path(Step... steps) {
        return new Path(List.of(steps), List.of(), List.of(), new PlanOutcome.UnderWay());
    }

    @Test
    void whatLiesAheadExceedsThePlanWhereItTakesMoreThanIsPlannedForNow() {
        assertThat(Portion.of(List.of(LATER), THURSDAY).exceededBy(LATER)).isTrue();
        assertThat(Portion.of(List.of(LATER, NOW), THURSDAY).exceededBy(LATER))
                .as("taken instead of what is for now")
                .isFalse();
        assertThat(Portion.of(List.of(NOW), THURSDAY).exceededBy(NOW)).isFalse();
    }

    private static Step step(String module, int minutes, LocalDate week, @Nullable LocalDate day) {
        Inserted inserted = day == null ? null : Inserted.REVIEW;
        return new Step(
                module,
                module,
                ModuleKind.LESSON,
                minutes,
                "notes",
                week,
                day,
                inserted,
                null,
                new Step.Why("", "", ""));
    }
}
