package org.skillway.curriculum.docket.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.skillway.curriculum.workday.domain.Workdays;

/** The end of the fifth working day: long enough for a manager on a short leave, short enough that it still matters. */
public final class Deadline {

    private static final int WORKING_DAYS = 5;

    /** However long a company is closed: whoever waits for a word hears by then that there is none. */
    private static final int MOST_DAYS = 28;

    private Deadline() {}

    /** Where the learner lives, by the days on which their company works; that they are away gives nobody more time. */
    public static Instant after(Instant openedAt, ZoneId zone, Workdays theirs) {
        Workdays company = theirs.away(List.of());
        LocalDate opened = openedAt.atZone(zone).toLocalDate();
        LocalDate last = opened.plusDays(MOST_DAYS);
        LocalDate day = opened.datesUntil(last)
                .skip(1)
                .filter(company::contain)
                .skip(WORKING_DAYS - 1L)
                .findFirst()
                .orElse(last);
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
