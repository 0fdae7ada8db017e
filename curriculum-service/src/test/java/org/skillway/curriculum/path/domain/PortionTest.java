package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.pace.domain.Pace;

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
        assertThat(portion.first(10)).contains(NOW);
        assertThat(portion.first(3)).contains(DUE);
        assertThat(portion.first(1)).isEmpty();
    }

    @Test
    void noReviewComesBeforeItsDayAndNothingIsForNowWhereThatIsAll() {
        assertThat(Portion.of(List.of(EARLY, LATER), THURSDAY).first(10)).contains(LATER);
        assertThat(Portion.of(List.of(EARLY), THURSDAY).first(10)).isEmpty();
        assertThat(Portion.of(List.of(EARLY), THURSDAY.plusDays(1)).first(10)).contains(EARLY);
    }

    /** Somebody who takes longer takes it with them beyond the slot, rather than sit before an empty one. */
    @Test
    void whatFitsByItsOwnMinutesFitsAtAnyPace() {
        Step slow = NOW.costing(
                14, Pace.UNKNOWN.choosing(180), Pace.UNKNOWN.choosing(180).minutes(30));
        Step quick = NOW.costing(
                5, Pace.UNKNOWN.choosing(60), Pace.UNKNOWN.choosing(60).minutes(30));

        assertThat(Portion.of(List.of(slow), THURSDAY).first(8)).contains(slow);
        assertThat(Portion.of(List.of(slow), THURSDAY).first(7)).isEmpty();
        assertThat(Portion.of(List.of(quick), THURSDAY).first(5)).contains(quick);
    }

    @Test
    void aPathThatTakesItsLearnerLongerIsAnotherPath() {
        Step slow = NOW.costing(
                14, Pace.UNKNOWN.choosing(180), Pace.UNKNOWN.choosing(180).minutes(30));

        assertThat(path(NOW).sameAs(path(slow))).isFalse();
        assertThat(path(slow).sameAs(path(slow))).isTrue();
        assertThat(NOW.standsAs(slow)).isTrue();
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
