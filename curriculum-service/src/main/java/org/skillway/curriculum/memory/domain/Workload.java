package org.skillway.curriculum.memory.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.skillway.curriculum.workday.domain.Workdays;

/**
 * How much reviewing a person is to be given.
 *
 * @param easyDays the share of a usual day's minutes, from 0 to 1, on days that are to be lighter or free
 * @param workdays the days on which there is any reviewing at all
 */
public record Workload(int minutesPerDay, int minutesPerWeek, Map<DayOfWeek, Double> easyDays, Workdays workdays) {

    /** Of somebody who may review on any day. */
    public Workload(int minutesPerDay, int minutesPerWeek, Map<DayOfWeek, Double> easyDays) {
        this(minutesPerDay, minutesPerWeek, easyDays, Workdays.ALL);
    }

    public Workload {
        easyDays = Map.copyOf(easyDays);
        if (minutesPerDay < 0 || minutesPerWeek < 0) {
            throw new IllegalArgumentException(
                    "No day or week has negative minutes, but %s or %s.".formatted(minutesPerDay, minutesPerWeek));
        }
        easyDays.forEach((day, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "An easy " + day + " has a share of 0 to 1 of a usual day, not " + share + ".");
            }
        });
    }

    public int minutesOn(LocalDate day) {
        return workdays.contain(day) ? (int) (minutesPerDay * easyDays.getOrDefault(day.getDayOfWeek(), 1.0)) : 0;
    }
}
