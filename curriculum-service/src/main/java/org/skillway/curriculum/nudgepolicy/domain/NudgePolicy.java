package org.skillway.curriculum.nudgepolicy.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.workday.domain.Workdays;

/**
 * When a company lets its people be disturbed.
 *
 * @param mostADay nudges that one person gets in a day at most; zero switches them off for all
 * @param quiet hours in which nobody is, whatever they want themselves
 * @param days the days of the week on which people work
 * @param closed days on which nobody does
 */
public record NudgePolicy(int mostADay, Hours quiet, Set<DayOfWeek> days, Set<LocalDate> closed) {

    /** What holds until a company decides otherwise. */
    public static final NudgePolicy USUAL = new NudgePolicy(
            1,
            new Hours(LocalTime.of(18, 0), LocalTime.of(8, 0)),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of());

    public NudgePolicy {
        days = Set.copyOf(days);
        closed = Set.copyOf(closed);
    }

    /** The days on which people work. */
    public Workdays workdays() {
        return new Workdays(days, closed, List.of());
    }
}
