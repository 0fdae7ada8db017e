package org.skillway.curriculum.nudge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.nudge.domain.Nudge.Kind;
import org.skillway.curriculum.nudge.domain.Nudger.Next;
import org.skillway.curriculum.nudge.domain.Nudger.Standing;
import org.skillway.curriculum.nudgepolicy.domain.Hours;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.streak.domain.Streak;
import org.skillway.curriculum.workday.domain.Leave;

class NudgerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant THURSDAY_AT_TEN = at(THURSDAY, 10);
    private static final Openings USUAL = new Openings(NudgePolicy.USUAL, NudgeWish.USUAL, BERLIN);
    private static final Step NEXT = step("notes", MONDAY, null, null);
    private static final Step REVIEW = step("refunds", MONDAY, THURSDAY, Inserted.REVIEW);

    @Test
    void remindsOfAReviewWhoseDayHasComeFirst() {
        assertThat(decide(standing(List.of(NEXT, REVIEW), Set.of(), List.of())))
                .get()
                .satisfies(nudge -> assertThat(nudge.kind()).isEqualTo(Kind.REVIEW))
                .satisfies(nudge -> assertThat(nudge.step()).isEqualTo(REVIEW))
                .satisfies(nudge -> assertThat(nudge.reason()).contains("Title of refunds", "5 minutes"));
    }

    @Test
    void leavesAReviewOfAnotherDayAlone() {
        Step friday = step("refunds", MONDAY, THURSDAY.plusDays(1), Inserted.REVIEW);

        assertThat(decide(standing(List.of(friday), Set.of(), List.of()))).isEmpty();
    }

    @Test
    void remindsOfAStreakThatWouldEnd() {
        Set<LocalDate> learned = Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertThat(decide(standing(List.of(NEXT), learned, List.of())))
                .get()
                .satisfies(nudge -> assertThat(nudge.kind()).isEqualTo(Kind.STREAK))
                .satisfies(nudge -> assertThat(nudge.reason()).contains("3 working days in a row"));
    }

    @Test
    void aWeekendAndALeaveDoNotBreakAStreak() {
        NudgeWish awayOnMonday = new NudgeWish(true, NudgeWish.USUAL.window(), List.of(new Leave(MONDAY, MONDAY)));
        Set<LocalDate> learned =
                Set.of(MONDAY.minusDays(4), MONDAY.minusDays(3), MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertThat(days(learned, awayOnMonday)).isEqualTo(4);
        assertThat(days(learned, NudgeWish.USUAL)).isEqualTo(2);
    }

    @Test
    void remindsOfTheNextStepOfThisWeekOnly() {
        Step later = step("reports", MONDAY.plusWeeks(1), null, null);

        assertThat(decide(standing(List.of(NEXT), Set.of(), List.of())))
                .get()
                .satisfies(nudge -> assertThat(nudge.kind()).isEqualTo(Kind.NEXT_STEP));
        assertThat(decide(standing(List.of(later), Set.of(), List.of()))).isEmpty();
    }

    @Test
    void remindsOfWhatIsAnsweredToWhoAsksAndOfNothingWhereThatIsNothing() {
        Step needed = step("reports", MONDAY.plusWeeks(1), null, null);

        assertThat(decide(new Standing(List.of(NEXT, needed), Set.of(), List.of(), next(needed))))
                .get()
                .satisfies(nudge -> assertThat(nudge.step()).isEqualTo(needed));
        assertThat(decide(new Standing(List.of(NEXT), Set.of(), List.of(), next(null))))
                .isEmpty();
    }

    @Test
    void whoHasLearnedTodayIsRemindedOfReviewsOnly() {
        assertThat(decide(standing(List.of(NEXT), Set.of(THURSDAY), List.of()))).isEmpty();
        assertThat(decide(standing(List.of(NEXT, REVIEW), Set.of(THURSDAY), List.of())))
                .isPresent();
    }

    @Test
    void oneKindComesOnceADayAndNoMoreThanThePolicySays() {
        NudgePolicy two = new NudgePolicy(2, NudgePolicy.USUAL.quiet(), NudgePolicy.USUAL.days(), Set.of());
        Standing reviewed = standing(List.of(NEXT, REVIEW), Set.of(), List.of(Kind.REVIEW));

        assertThat(decide(reviewed)).isEmpty();
        assertThat(nudger(new Openings(two, NudgeWish.USUAL, BERLIN)).decide(reviewed, true, THURSDAY_AT_TEN))
                .get()
                .satisfies(nudge -> assertThat(nudge.kind()).isEqualTo(Kind.NEXT_STEP));
    }

    @Test
    void nobodyIsRemindedWhenTheyAreToBeLeftInPeace() {
        Openings usual = new Openings(NudgePolicy.USUAL, NudgeWish.USUAL, BERLIN);
        NudgePolicy closed = new NudgePolicy(1, NudgePolicy.USUAL.quiet(), NudgePolicy.USUAL.days(), Set.of(THURSDAY));
        NudgePolicy quietAtTen = new NudgePolicy(
                1, new Hours(LocalTime.of(9, 30), LocalTime.of(11, 0)), NudgePolicy.USUAL.days(), Set.of());

        assertThat(usual.allow(THURSDAY_AT_TEN)).isTrue();
        assertThat(usual.allow(at(THURSDAY, 8))).isFalse();
        assertThat(usual.allow(at(THURSDAY, 17))).isFalse();
        assertThat(usual.allow(at(THURSDAY.plusDays(2), 10))).isFalse();
        assertThat(new Openings(closed, NudgeWish.USUAL, BERLIN).allow(THURSDAY_AT_TEN))
                .isFalse();
        assertThat(new Openings(quietAtTen, NudgeWish.USUAL, BERLIN).allow(THURSDAY_AT_TEN))
                .isFalse();
        assertThat(new Openings(NudgePolicy.USUAL, wish(false), BERLIN).allow(THURSDAY_AT_TEN))
                .isFalse();
        assertThat(new Openings(NudgePolicy.USUAL, wish(true, new Leave(THURSDAY, THURSDAY)), BERLIN)
                        .allow(THURSDAY_AT_TEN))
                .isFalse();
    }

    @Test
    void thinksOfSomebodyNextWhenTheirWindowOpensOnAWorkingDay() {
        Openings usual = new Openings(NudgePolicy.USUAL, NudgeWish.USUAL, BERLIN);
        LocalDate friday = THURSDAY.plusDays(1);

        assertThat(usual.after(THURSDAY_AT_TEN)).contains(at(friday, 9));
        assertThat(usual.after(at(friday, 9))).contains(at(friday.plusDays(3), 9));
        assertThat(usual.end(at(friday, 9))).isEqualTo(at(friday, 17));
        assertThat(new Openings(NudgePolicy.USUAL, wish(false), BERLIN).after(THURSDAY_AT_TEN))
                .isEmpty();
    }

    private static Optional<Nudge> decide(Standing standing) {
        return nudger(USUAL).decide(standing, true, THURSDAY_AT_TEN);
    }

    private static Nudger nudger(Openings openings) {
        return new Nudger(openings, Occasions.none(openings));
    }

    private static Next next(@Nullable Step step) {
        return new Next(step, null, null, false);
    }

    /** Of somebody who is answered by their path alone. */
    private static Standing standing(List<Step> steps, Set<LocalDate> learned, List<Kind> told) {
        return new Standing(
                steps,
                learned,
                told,
                next(Portion.of(steps, THURSDAY).steps().stream().findFirst().orElse(null)));
    }

    private static int days(Set<LocalDate> learned, NudgeWish wish) {
        return Streak.of(learned, THURSDAY, new Openings(NudgePolicy.USUAL, wish, BERLIN).workdays())
                .days()
                .current();
    }

    private static NudgeWish wish(boolean on, Leave... leaves) {
        return new NudgeWish(on, NudgeWish.USUAL.window(), List.of(leaves));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BERLIN).toInstant();
    }

    private static Step step(String module, LocalDate week, @Nullable LocalDate day, @Nullable Inserted inserted) {
        return new Step(
                module,
                "Title of " + module,
                ModuleKind.LESSON,
                5,
                "skill",
                week,
                day,
                inserted,
                null,
                new Step.Why("", "", ""));
    }
}
