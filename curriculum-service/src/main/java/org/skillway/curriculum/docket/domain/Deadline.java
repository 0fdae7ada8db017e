package org.skillway.curriculum.docket.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The end of the fifth working day: long enough for a manager on a short leave, short enough that it still matters. */
public final class Deadline {

    private static final int WORKING_DAYS = 5;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Deadline() {}

    /** Where the learner lives. */
    public static Instant after(Instant openedAt, ZoneId zone) {
        LocalDate day = openedAt.atZone(zone).toLocalDate();
        for (int working = 0; working < WORKING_DAYS; ) {
            day = day.plusDays(1);
            working += WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
