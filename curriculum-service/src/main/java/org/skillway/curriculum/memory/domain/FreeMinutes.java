package org.skillway.curriculum.memory.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.skillway.curriculum.budget.domain.Weeks;

/** The minutes still free on each day, within the caps of the day and of its week. */
public final class FreeMinutes {

    private final Workload workload;
    private final Map<LocalDate, Integer> byDay = new HashMap<>();
    private final Map<LocalDate, Integer> byWeek = new HashMap<>();

    public FreeMinutes(Workload workload, Map<LocalDate, Integer> taken) {
        this.workload = workload;
        taken.forEach(this::take);
    }

    public int on(LocalDate day) {
        int ofDay = workload.minutesOn(day) - byDay.getOrDefault(day, 0);
        int ofWeek = workload.minutesPerWeek() - byWeek.getOrDefault(Weeks.mondayOf(day), 0);
        return Math.min(ofDay, ofWeek);
    }

    public void take(LocalDate day, int minutes) {
        byDay.merge(day, minutes, Integer::sum);
        byWeek.merge(Weeks.mondayOf(day), minutes, Integer::sum);
    }
}
