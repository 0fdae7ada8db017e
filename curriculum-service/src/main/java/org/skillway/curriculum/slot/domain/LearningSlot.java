package org.skillway.curriculum.slot.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Some minutes of learning before or after something in somebody's work, or on a day.
 *
 * @param days the days of the week it is for; empty is every day
 */
public record LearningSlot(String moment, When when, int minutes, Set<DayOfWeek> days) {

    public LearningSlot {
        days = Set.copyOf(days);
    }

    public boolean isFor(LocalDate day) {
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }
}
