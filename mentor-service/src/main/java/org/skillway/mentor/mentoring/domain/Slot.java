package org.skillway.mentor.mentoring.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A time of the week, on the wall clock, at which somebody can meet. */
public record Slot(DayOfWeek day, LocalTime from, LocalTime to) {

    public Slot {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A slot ends after it starts, but %s is not before %s. Maybe it runs over midnight: then write two slots."
                            .formatted(from, to));
        }
    }
}
