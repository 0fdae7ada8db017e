package org.skillway.curriculum.slot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T11:00:00Z");
    private static final LearningSlot SHIFT = new LearningSlot("shift", When.BEFORE, 5, Set.of());
    private static final LearningSlot SALE = new LearningSlot("sale", When.AFTER, 7, Set.of());
    private static final LearningSlot FRIDAY = new LearningSlot("friday", When.DAY, 10, Set.of(DayOfWeek.FRIDAY));
    private static final SlotPlan PLAN = new SlotPlan(List.of(SHIFT, SALE, FRIDAY));

    @Test
    void opensHalfAnHourBeforeAShiftAndClosesWhenItBegins() {
        Moment shift = new Moment("shift", FRIDAY_NOON);

        assertThat(open(FRIDAY_NOON.minusSeconds(1801), shift)).contains(FRIDAY);
        assertThat(open(FRIDAY_NOON.minusSeconds(1800), shift)).contains(SHIFT);
        assertThat(open(FRIDAY_NOON, shift)).contains(FRIDAY);
    }

    @Test
    void opensForAnHourAfterASale() {
        Moment sale = new Moment("sale", FRIDAY_NOON);

        assertThat(open(FRIDAY_NOON.minusSeconds(1), sale)).contains(FRIDAY);
        assertThat(open(FRIDAY_NOON, sale)).contains(SALE);
        assertThat(open(FRIDAY_NOON.plusSeconds(3600), sale)).contains(FRIDAY);
    }

    @Test
    void ofTwoMomentsTheOneThatClosesFirstOpens() {
        assertThat(open(
                        FRIDAY_NOON,
                        new Moment("sale", FRIDAY_NOON),
                        new Moment("shift", FRIDAY_NOON.plusSeconds(600))))
                .contains(SHIFT);
    }

    @Test
    void aDaysSlotIsOpenOnThatDayWhereThePersonLives() {
        assertThat(open(Instant.parse("2026-11-26T23:30:00Z"))).contains(FRIDAY);
        assertThat(open(Instant.parse("2026-11-27T23:30:00Z"))).isEmpty();
    }

    @Test
    void aMomentWithoutASlotForItsDayOpensNothing() {
        SlotPlan onMondays = new SlotPlan(List.of(new LearningSlot("sale", When.AFTER, 7, Set.of(DayOfWeek.MONDAY))));

        assertThat(onMondays.openedBy(new Moment("sale", FRIDAY_NOON), BERLIN)).isEmpty();
        assertThat(PLAN.openedBy(new Moment("audit", FRIDAY_NOON), BERLIN)).isEmpty();
        assertThat(PLAN.openedBy(new Moment("sale", FRIDAY_NOON), BERLIN))
                .contains(new OpenSlot(SALE, FRIDAY_NOON, FRIDAY_NOON.plusSeconds(3600)));
    }

    private static Optional<LearningSlot> open(Instant time, Moment... moments) {
        return PLAN.openAt(time, List.of(moments), BERLIN).map(OpenSlot::slot);
    }
}
