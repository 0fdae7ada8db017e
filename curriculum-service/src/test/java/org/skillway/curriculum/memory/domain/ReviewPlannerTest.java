package org.skillway.curriculum.memory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillway.curriculum.memory.domain.MemoryFixture.MONDAY;
import static org.skillway.curriculum.memory.domain.MemoryFixture.aReviewDueIn;
import static org.skillway.curriculum.memory.domain.MemoryFixture.planned;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.memory.domain.Agenda.Appointment;

class ReviewPlannerTest {

    private static final Workload TEN_A_DAY = new Workload(10, 50, Map.of());

    @Test
    void aShortIntervalIsReviewedOnTheDayItIsDue() {
        Agenda agenda = plan(TEN_A_DAY, aReviewDueIn(1, "discovery", 5));

        assertThat(agenda.appointments())
                .containsExactly(new Appointment("discovery", MONDAY.plusDays(1), 5, "It is due on this day."));
    }

    @Test
    void aLongIntervalGoesToTheFreestDayOfItsWindow() {
        Review review = aReviewDueIn(10, "discovery", 5);
        Window window = Window.of(review, Fsrs.STANDARD);
        LocalDate quiet = MONDAY.plusDays(9);
        Map<LocalDate, Integer> busy = new HashMap<>();
        window.daysFrom(MONDAY).filter(day -> !day.equals(quiet)).forEach(day -> busy.put(day, 5));

        Agenda agenda = planner(TEN_A_DAY).plan(List.of(review), busy, MONDAY, 1);

        assertThat(agenda.appointments()).extracting(Appointment::day).containsExactly(quiet);
        assertThat(agenda.appointments().getFirst().reason()).contains("most free minutes");
    }

    /** An interval of 20 days may move by 1 + 0.15 · 4.5 + 0.1 · 13 = 2.975 days. */
    @Test
    void theWindowIsThatOfFsrs() {
        Window window = Window.of(aReviewDueIn(10, "discovery", 5), Fsrs.STANDARD);

        assertThat(window).isEqualTo(new Window(MONDAY.plusDays(7), MONDAY.plusDays(10), MONDAY.plusDays(13)));
    }

    @Test
    void whatWouldBeForgottenFirstComesFirst() {
        Review fading = new Review("fading", new Memory(2, 5), MONDAY.minusDays(2), 10, null);
        Review lasting = new Review("lasting", new Memory(100, 5), MONDAY.minusDays(120), 10, null);
        Review gone = new Review("gone", new Memory(1, 5), MONDAY.minusDays(300), 10, null);

        Agenda agenda = plan(TEN_A_DAY, lasting, gone, fading);

        assertThat(agenda.appointments()).extracting(Appointment::outcome).containsExactly("fading", "lasting", "gone");
    }

    @Test
    void anEasyDayTakesItsShareAndAFreeDayNothing() {
        var workload = new Workload(10, 50, Map.of(DayOfWeek.MONDAY, 0.5, DayOfWeek.TUESDAY, 0.0));

        Agenda agenda = plan(workload, aReviewDueIn(0, "long", 6), aReviewDueIn(0, "short", 5));

        assertThat(agenda.appointments())
                .extracting(Appointment::outcome, Appointment::day)
                .containsExactly(tuple("short", MONDAY), tuple("long", MONDAY.plusDays(2)));
    }

    @Test
    void theWeeksMinutesHoldBeyondTheDays() {
        var workload = new Workload(10, 10, Map.of());

        Agenda agenda = plan(workload, aReviewDueIn(0, "a", 10), aReviewDueIn(0, "b", 10));

        assertThat(agenda.appointments()).extracting(Appointment::day).containsExactly(MONDAY, MONDAY.plusWeeks(1));
    }

    @Test
    void aPlannedReviewKeepsItsDayWhileThereIsRoom() {
        Review review = planned(aReviewDueIn(0, "discovery", 5), MONDAY.plusDays(3));

        assertThat(plan(TEN_A_DAY, review).appointments())
                .containsExactly(new Appointment("discovery", MONDAY.plusDays(3), 5, "It keeps the day it has."));
        assertThat(plan(new Workload(4, 50, Map.of()), review).appointments()).isEmpty();
    }

    @Test
    void whatNoDayHasRoomForIsReported() {
        Agenda agenda = plan(TEN_A_DAY, aReviewDueIn(0, "discovery", 11));

        assertThat(agenda.appointments()).isEmpty();
        assertThat(agenda.unplaced().getFirst().reason()).contains("11 free minutes");
    }

    @Test
    void thingsLearnedTogetherComeApart() {
        Review[] together = IntStream.range(0, 11)
                .mapToObj(i -> aReviewDueIn(30, "outcome-" + i, 1))
                .toArray(Review[]::new);

        Agenda agenda = plan(TEN_A_DAY, together);

        assertThat(agenda.appointments()).extracting(Appointment::day).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeIsRefusedWithTheValue() {
        assertThatThrownBy(() -> aReviewDueIn(0, "discovery", 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new Workload(-1, 5, Map.of())).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Workload(5, 5, Map.of(DayOfWeek.SUNDAY, 2.0)))
                .hasMessageContaining("2.0");
    }

    private static ReviewPlanner planner(Workload workload) {
        return new ReviewPlanner(Fsrs.STANDARD, workload);
    }

    private static Agenda plan(Workload workload, Review... reviews) {
        return planner(workload).plan(List.of(reviews), Map.of(), MONDAY, 1);
    }
}
