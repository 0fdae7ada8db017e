package org.skillway.mentor.mentorship.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** On the calendars of which two zones two people live: a moment has a day for each of them, and both are right. */
public record Calendars(ZoneId one, ZoneId other) {

    LocalDate earliest(Instant time) {
        return days(time).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate latest(Instant time) {
        return days(time).max(LocalDate::compareTo).orElseThrow();
    }

    private Stream<LocalDate> days(Instant time) {
        return Stream.of(one, other).map(zone -> LocalDate.ofInstant(time, zone));
    }
}
