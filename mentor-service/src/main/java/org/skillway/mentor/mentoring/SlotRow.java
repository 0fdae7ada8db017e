package org.skillway.mentor.mentoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.skillway.mentor.mentoring.domain.Slot;

/** A {@link Slot} as it is stored. */
@Embeddable
record SlotRow(@Enumerated(EnumType.STRING) DayOfWeek day, LocalTime fromTime, LocalTime toTime) {

    static SlotRow of(Slot slot) {
        return new SlotRow(slot.day(), slot.from(), slot.to());
    }

    Slot slot() {
        return new Slot(day, fromTime, toTime);
    }
}
