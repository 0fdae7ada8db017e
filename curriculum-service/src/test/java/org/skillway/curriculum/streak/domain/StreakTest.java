package org.skillway.curriculum.streak.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.workday.domain.Leave;
import org.skillway.curriculum.workday.domain.Workdays;

class StreakTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void aWeekendIsNeitherAskedForNorMissed() {
        Streak streak = streak("2026-11-20", "2026-11-23", "2026-11-24");

        assertThat(streak.days().current()).isEqualTo(3);
    }

    @Test
    void aSundayThatWasUsedCounts() {
        assertThat(streak("2026-11-20", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25")
                        .days()
                        .current())
                .isEqualTo(5);
    }

    @Test
    void todayIsNotMissedBeforeItIsOver() {
        assertThat(streak("2026-11-24").days().current()).isEqualTo(1);
        assertThat(streak("2026-11-23").days().current()).isZero();
    }

    @Test
    void aWorkingDayWithoutLearningBreaksTheRunAndTheLongestStays() {
        Streak streak = streak("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-20", "2026-11-24");

        assertThat(streak.days()).isEqualTo(new Streak.Run(1, 3));
    }

    @Test
    void oneDayAWeekIsARunOfWeeks() {
        Streak streak = streak("2026-11-05", "2026-11-09", "2026-11-20");

        assertThat(streak.weeks()).isEqualTo(new Streak.Run(3, 3));
        assertThat(streak("2026-11-05", "2026-11-09").weeks()).isEqualTo(new Streak.Run(0, 2));
    }

    @Test
    void countsTheDaysOfTheLastFourWeeks() {
        assertThat(streak("2026-10-28", "2026-10-29", "2026-11-25").activeDays())
                .isEqualTo(2);
    }

    @Test
    void neitherLeaveNorAClosedDayBreaksARun() {
        List<LocalDate> learned = Stream.of("2026-11-12", "2026-11-20", "2026-11-24")
                .map(LocalDate::parse)
                .toList();
        Workdays away = new Workdays(
                Workdays.USUAL.days(),
                Set.of(LocalDate.parse("2026-11-23")),
                List.of(new Leave(LocalDate.parse("2026-11-13"), LocalDate.parse("2026-11-19"))));

        assertThat(Streak.of(learned, TODAY, Workdays.USUAL).days()).isEqualTo(new Streak.Run(1, 1));
        assertThat(Streak.of(learned, TODAY, away).days()).isEqualTo(new Streak.Run(3, 3));
    }

    @Test
    void aWeekOfLeaveBreaksNoRunOfWeeks() {
        List<LocalDate> learned =
                Stream.of("2026-11-05", "2026-11-17").map(LocalDate::parse).toList();
        Workdays away =
                Workdays.USUAL.away(List.of(new Leave(LocalDate.parse("2026-11-09"), LocalDate.parse("2026-11-13"))));

        assertThat(Streak.of(learned, TODAY, Workdays.USUAL).weeks().current()).isEqualTo(1);
        assertThat(Streak.of(learned, TODAY, away).weeks().current()).isEqualTo(2);
    }

    @Test
    void whoNeverLearnedHasNoRun() {
        assertThat(streak()).isEqualTo(new Streak(new Streak.Run(0, 0), new Streak.Run(0, 0), 0, null));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neitherOrderNorRepetitionNorOneMoreDayMakesARunShorter(long seed) {
        Random random = new Random(seed);
        List<LocalDate> days = new ArrayList<>(
                random.ints(30, 0, 60).mapToObj(ago -> TODAY.minusDays(ago)).toList());
        Streak streak = Streak.of(days, TODAY, Workdays.USUAL);
        days.addAll(List.copyOf(days));
        Collections.shuffle(days, random);

        assertThat(Streak.of(days, TODAY, Workdays.USUAL)).isEqualTo(streak);
        assertThat(streak.days().current()).isLessThanOrEqualTo(streak.days().longest());
        days.add(TODAY.minusDays(random.nextInt(60)));
        Streak more = Streak.of(days, TODAY, Workdays.USUAL);
        assertThat(more.days().longest()).isGreaterThanOrEqualTo(streak.days().longest());
        assertThat(more.days().current()).isGreaterThanOrEqualTo(streak.days().current());
        assertThat(more.weeks().current()).isGreaterThanOrEqualTo(streak.weeks().current());
    }

    private static Streak streak(String... days) {
        return Streak.of(Stream.of(days).map(LocalDate::parse).toList(), TODAY, Workdays.USUAL);
    }
}
