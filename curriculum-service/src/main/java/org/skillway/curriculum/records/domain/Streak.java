package org.skillway.curriculum.records.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;

/**
 * How steadily somebody learns.
 *
 * <p>A day counts when something was answered, completed or reflected on; opening a module is no learning. A run of days is
 * broken by a working day (Monday to Friday) without learning: a weekend neither breaks it nor is asked for, and counts
 * where it was used. A run of weeks is broken by a whole week without learning. The run at hand is the one that today can
 * still go on: today itself and this week are not missed before they are over. Spaced practice is what steadiness is worth
 * having for [1]; a run is a mirror for the learner and moves neither belief nor path.
 *
 * <p><b>Limits.</b> Holidays, leave and part-time days are not known here and break a run of days; the run of weeks is kinder
 * to them.
 *
 * <p>[1] Cepeda et al., Distributed practice in verbal recall tasks, Psychological Bulletin 132, 2006.
 *
 * @param activeDays the days that counted within the last 28, today included
 */
public record Streak(
        Run days, Run weeks, int activeDays, @Nullable LocalDate lastDay) {

    private static final int LATELY = 28;

    /** The length of the run at hand, zero where none is, and of the longest. */
    public record Run(int current, int longest) {}

    /** The days may come in any order and more than once. */
    public static Streak of(Collection<LocalDate> learned, LocalDate today) {
        List<LocalDate> days = List.copyOf(new TreeSet<>(learned));
        List<LocalDate> weeks =
                List.copyOf(new TreeSet<>(days.stream().map(Weeks::mondayOf).toList()));
        return new Streak(
                run(days, today, Streak::noWorkingDayBetween),
                run(weeks, Weeks.mondayOf(today), Streak::noWeekBetween),
                (int) days.stream()
                        .filter(day -> day.isAfter(today.minusDays(LATELY)))
                        .count(),
                days.isEmpty() ? null : days.getLast());
    }

    private static Run run(List<LocalDate> ascending, LocalDate now, BiPredicate<LocalDate, LocalDate> unbroken) {
        int length = 0;
        int longest = 0;
        LocalDate before = null;
        for (LocalDate each : ascending) {
            length = before != null && unbroken.test(before, each) ? length + 1 : 1;
            longest = Math.max(longest, length);
            before = each;
        }
        return new Run(before != null && unbroken.test(before, now) ? length : 0, longest);
    }

    private static boolean noWorkingDayBetween(LocalDate earlier, LocalDate later) {
        LocalDate next = earlier.plusDays(1);
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            next = next.plusDays(1);
        }
        return !next.isBefore(later);
    }

    private static boolean noWeekBetween(LocalDate earlier, LocalDate later) {
        return !earlier.plusWeeks(1).isBefore(later);
    }
}
