package org.skillway.skills.leave.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A time away by plan, the first and the last day included. Why is not told here. */
public record Leave(LocalDate from, LocalDate to) {

    public Leave {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A leave does not end on " + to + " before it begins on " + from);
        }
    }

    boolean overlaps(Leave other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Its days after one day, and up to another. */
    long days(LocalDate after, LocalDate upTo) {
        var first = from.isAfter(after) ? from : after.plusDays(1);
        var last = to.isBefore(upTo) ? to : upTo;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
