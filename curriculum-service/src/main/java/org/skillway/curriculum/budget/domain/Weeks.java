package org.skillway.curriculum.budget.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.OptionalInt;

/** The minutes that are still free in this week and the next three; nothing is ever placed beyond them. */
public final class Weeks {

    public static final int AHEAD = 4;

    private final LocalDate monday;
    private final int[] free = new int[AHEAD];

    public Weeks(Budget budget, Spent spent, LocalDate today) {
        monday = mondayOf(today);
        for (int week = 0; week < AHEAD; week++) {
            free[week] = Math.max(0, budget.minutesPerWeek() - spent.in(starting(week)));
        }
    }

    private Weeks(Weeks other) {
        monday = other.monday;
        System.arraycopy(other.free, 0, free, 0, AHEAD);
    }

    public Weeks copy() {
        return new Weeks(this);
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int free(int week) {
        return free[week];
    }

    /** The most that any of them has. */
    public int most() {
        return Arrays.stream(free).max().orElse(0);
    }

    public LocalDate starting(int week) {
        return monday.plusWeeks(week);
    }

    /** The last day of the last week. */
    public LocalDate last() {
        return starting(AHEAD).minusDays(1);
    }

    /** The week of a day, which is none of the past. */
    public int of(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(monday, mondayOf(day));
    }

    /** Takes the minutes from the first week that has them and names that week; empty when none has. */
    public OptionalInt place(int minutes) {
        for (int week = 0; week < AHEAD; week++) {
            if (minutes <= free[week]) {
                take(week, minutes);
                return OptionalInt.of(week);
            }
        }
        return OptionalInt.empty();
    }

    public void take(int week, int minutes) {
        free[week] -= minutes;
    }
}
