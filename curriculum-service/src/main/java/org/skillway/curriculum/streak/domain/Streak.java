package org.skillway.curriculum.streak.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.workday.domain.Workdays;

/**
 * How steadily somebody learns.
 *
 * <p>A day counts when something was answered, completed or reflected on; opening a module is no learning. A run of days is
 * broken by a working day without learning: a weekend, a day on which the company is closed and leave that somebody told of
 * neither break it nor are asked for, and count where they were used. A run of weeks is broken by a week without learning
 * that has a working day. The run at hand is the one that today can
 * still go on: today itself and this week are not missed before they are over. Spaced practice is what steadiness is worth
 * having for [1]; a run is a mirror for the learner and moves neither belief nor path.
 *
 * <p><b>Limits.</b> What days off were is judged by what is known of them today. Part-time days are known as leave only.
 *
 * <p>[1] Cepeda et al., Distributed practice in verbal recall tasks, Psychological Bulletin 132, 2006.
 *
 * @param activeDays the days that counted within the last 28, today included
 */
public record Streak(
        Run days, Run weeks, int activeDays, @Nullable LocalDate lastDay) {

    private static final int LATELY = 28;
    private static final int DAYS_OF_WEEK = 7;

    /** The length of the run at hand, zero where none is, and of the longest. */
    public record Run(int current, int longest) {}

    /** The days may come in any order and more than once. */
    public static Streak of(Collection<LocalDate> learned, LocalDate today, Workdays workdays) {
        List<LocalDate> days = List.copyOf(new TreeSet<>(learned));
        List<LocalDate> weeks =
                List.copyOf(new TreeSet<>(days.stream().map(Weeks::mondayOf).toList()));
        return new Streak(
                run(days, today, 1, workdays::contain),
                run(weeks, Weeks.mondayOf(today), DAYS_OF_WEEK, workdays::meet),
                (int) days.stream()
                        .filter(day -> day.isAfter(today.minusDays(LATELY)))
                        .count(),
                days.isEmpty() ? null : days.getLast());
    }

    /** The runs of what comes every so many days, where what was asked for in between breaks them. */
    private static Run run(List<LocalDate> ascending, LocalDate now, int apart, Predicate<LocalDate> asked) {
        int length = 0;
        int longest = 0;
        LocalDate before = null;
        for (LocalDate each : ascending) {
            length = before != null && nothingBetween(before, each, apart, asked) ? length + 1 : 1;
            longest = Math.max(longest, length);
            before = each;
        }
        return new Run(before != null && nothingBetween(before, now, apart, asked) ? length : 0, longest);
    }

    private static boolean nothingBetween(LocalDate earlier, LocalDate later, int apart, Predicate<LocalDate> asked) {
        for (LocalDate each = earlier.plusDays(apart); each.isBefore(later); each = each.plusDays(apart)) {
            if (asked.test(each)) {
                return false;
            }
        }
        return true;
    }
}
