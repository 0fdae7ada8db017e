package org.skillway.curriculum.nudge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.slot.domain.Moment;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.curriculum.slot.domain.When;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;
import org.skillway.curriculum.task.domain.UpcomingTask;

/** Slots that open and tasks that come near remind somebody at their own time. */
class OccasionsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
    private static final LearningSlot SHIFT = new LearningSlot("shift", When.BEFORE, 5, Set.of());
    private static final LearningSlot SALE = new LearningSlot("sale", When.AFTER, 7, Set.of());
    private static final LearningSlot WEEKLY = new LearningSlot("friday", When.DAY, 10, Set.of(DayOfWeek.FRIDAY));
    private static final Step STEP = step(null);
    private static final Step REVIEW = step(Inserted.REVIEW);

    @Test
    void fiveBeforeAShiftAreToldHalfAnHourBeforeIt() {
        Instant shift = at(THURSDAY, 14, 0);
        Occasions occasions = occasions(at(THURSDAY, 10, 0), Set.of(), List.of(), new Moment("shift", shift));

        Instant looked = occasions.after(at(THURSDAY, 10, 0)).orElseThrow();

        assertThat(looked).isEqualTo(at(THURSDAY, 13, 30));
        assertThat(decide(occasions, 1, List.of(), in(SHIFT), false, looked))
                .get()
                .satisfies(nudge -> assertThat(nudge.kind()).isEqualTo(Kind.SLOT))
                .satisfies(nudge -> assertThat(nudge.step()).isEqualTo(STEP))
                .satisfies(nudge -> assertThat(nudge.reason())
                        .isEqualTo("Your slot before “shift” is open: “Title” takes 5 minutes."))
                .satisfies(nudge -> assertThat(nudge.occasion())
                        .isNotNull()
                        .extracting(Occasion::until)
                        .isEqualTo(shift));
    }

    @Test
    void tenOnFridayAreToldWhenFridaysWindowOpens() {
        assertThat(occasions(at(THURSDAY, 10, 0), Set.of(), List.of()).after(at(THURSDAY, 10, 0)))
                .contains(at(FRIDAY, 9, 0));
    }

    @Test
    void oneOpeningIsToldOnce() {
        Instant sale = at(THURSDAY, 11, 0);
        Occasions first = occasions(sale, Set.of(), List.of(), new Moment("sale", sale));
        Nudge nudge = decide(first, 3, List.of(), in(SALE), false, sale).orElseThrow();

        Set<String> told =
                Set.of(Optional.ofNullable(nudge.occasion()).orElseThrow().key());
        Occasions again = occasions(sale, told, List.of(), new Moment("sale", sale));
        Instant next = sale.plus(Duration.ofMinutes(20));
        Occasions another = occasions(next, told, List.of(), new Moment("sale", sale), new Moment("sale", next));

        assertThat(again.call(sale)).isFalse();
        assertThat(decide(again, 3, List.of(Kind.SLOT), in(SALE), false, sale)).isEmpty();
        assertThat(decide(another, 3, List.of(Kind.SLOT), in(SALE), false, next))
                .isPresent();
    }

    @Test
    void nothingIsToldBeyondADaysMostNorInQuietHoursNorOverThePlan() {
        Instant sale = at(THURSDAY, 11, 0);
        Instant late = at(THURSDAY, 19, 0);
        Occasions occasions = occasions(sale, Set.of(), List.of(), new Moment("sale", sale));
        Occasions atNight = occasions(late, Set.of(), List.of(), new Moment("sale", late));
        Next beyond = new Next(STEP, SALE, null, true);

        assertThat(decide(occasions, 1, List.of(Kind.REVIEW), in(SALE), false, sale))
                .isEmpty();
        assertThat(decide(atNight, 3, List.of(), in(SALE), false, late)).isEmpty();
        assertThat(atNight.after(late)).contains(at(FRIDAY, 9, 0));
        assertThat(decide(occasions, 3, List.of(), beyond, false, sale)).isEmpty();
    }

    @Test
    void aTaskIsToldInTheDayBeforeItAndFirst() {
        UpcomingTask task = new UpcomingTask("crm-7", "discovery", "Call", at(FRIDAY, 14, 0));
        Next needed = new Next(STEP, SALE, new Lifted(STEP, task, "You need this on Friday: “Call”."), false);
        Instant early = at(THURSDAY, 10, 0);
        Occasions occasions = occasions(early, Set.of(), List.of(task), new Moment("sale", at(THURSDAY, 13, 40)));

        assertThat(occasions.call(early)).isFalse();
        assertThat(decide(occasions, 3, List.of(), needed, false, at(THURSDAY, 14, 0)))
                .get()
                .satisfies(nudge -> assertThat(nudge.kind()).isEqualTo(Kind.TASK))
                .satisfies(nudge -> assertThat(nudge.reason())
                        .isEqualTo("You need this on Friday: “Call”. “Title” takes 5 minutes."));
    }

    @Test
    void aTaskOfMondayMorningIsToldAsTheWindowOpensNotOnSunday() {
        LocalDate monday = FRIDAY.plusDays(3);
        UpcomingTask task = new UpcomingTask("crm-7", "discovery", "Call", at(monday, 10, 0));
        Instant friday = at(FRIDAY, 16, 0);
        Occasions occasions = new Occasions(openings(1), List.of(), List.of(), List.of(task), Set.of());

        assertThat(occasions.after(friday)).contains(at(monday, 9, 0));
    }

    @Test
    void whatComesAtUsualMomentsLeavesRoomForSlotsOfTheDay() {
        Instant morning = at(THURSDAY, 9, 0);
        Occasions none = Occasions.none(openings(1));
        Occasions shift = occasions(morning, Set.of(), List.of(), new Moment("shift", at(THURSDAY, 14, 0)));
        Occasions sale = new Occasions(openings(1), List.of(SALE), List.of(), List.of(), Set.of());
        Next next = new Next(STEP, null, null, false);

        assertThat(decide(none, 1, List.of(), next, true, morning)).isPresent();
        assertThat(decide(shift, 1, List.of(), next, true, morning)).isEmpty();
        assertThat(reviewing(shift, 1, morning)).isEmpty();
        assertThat(reviewing(shift, 2, morning)).isPresent();
        assertThat(decide(sale, 1, List.of(), next, true, morning)).isEmpty();
        assertThat(decide(sale, 2, List.of(), next, true, morning)).isPresent();
        assertThat(reviewing(sale, 1, morning)).isPresent();
    }

    @Test
    void whenOneSlotClosesTheOtherThatIsOpenIsThoughtOf() {
        Instant nine = at(FRIDAY, 9, 0);
        Instant shift = at(FRIDAY, 9, 30);
        Occasions both = occasions(nine, Set.of(), List.of(), new Moment("shift", shift));

        assertThat(both.after(nine)).contains(shift);
    }

    private static Occasions occasions(Instant now, Set<String> told, List<UpcomingTask> tasks, Moment... moments) {
        SlotPlan plan = new SlotPlan(List.of(SHIFT, SALE, WEEKLY));
        return new Occasions(openings(3), plan.slots(), plan.openFrom(now, List.of(moments), BERLIN), tasks, told);
    }

    private static Optional<Nudge> decide(
            Occasions occasions, int mostADay, List<Kind> told, Next next, boolean usual, Instant now) {
        return new Nudger(openings(mostADay), occasions)
                .decide(new Standing(List.of(STEP), Set.of(), told, next), usual, now);
    }

    private static Optional<Nudge> reviewing(Occasions occasions, int mostADay, Instant now) {
        return new Nudger(openings(mostADay), occasions)
                .decide(
                        new Standing(List.of(REVIEW), Set.of(), List.of(), new Next(REVIEW, null, null, false)),
                        true,
                        now);
    }

    private static Next in(LearningSlot slot) {
        return new Next(STEP, slot, null, false);
    }

    private static Openings openings(int mostADay) {
        NudgePolicy usual = NudgePolicy.USUAL;
        return new Openings(new NudgePolicy(mostADay, usual.quiet(), usual.days(), Set.of()), NudgeWish.USUAL, BERLIN);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BERLIN).toInstant();
    }

    private static Step step(@Nullable Inserted inserted) {
        return new Step(
                "module",
                "Title",
                ModuleKind.LESSON,
                5,
                "discovery",
                LocalDate.of(2026, 11, 23),
                inserted == Inserted.REVIEW ? THURSDAY : null,
                inserted,
                null,
                new Step.Why("", "", ""));
    }
}
