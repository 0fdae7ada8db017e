package org.skillway.skills.leadership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Help that somebody gave a learner: from a day, how it ended where it has, and when the two met. */
public record Help(UUID learner, LocalDate from, @Nullable End end, List<Meeting> meetings) {

    /** What came of it for the learner. */
    public enum Ending {
        HELPED,
        DID_NOT_HELP,
        CALLED_OFF;

        boolean isOutcome() {
            return this != CALLED_OFF;
        }
    }

    /** The day help ended, how, and when that came to be known here. */
    public record End(LocalDate on, Ending how, Instant toldAt) {}

    /** The two met; confirmed where the learner says so too. */
    public record Meeting(LocalDate on, int minutes, boolean confirmed) {}

    public Help {
        meetings = List.copyOf(meetings);
    }

    boolean lasts(LocalDate day) {
        return !from.isAfter(day) && (end == null || end.on().isAfter(day));
    }

    /** Whether it went on on a day or one of those after it. */
    boolean lastedInto(LocalDate day) {
        return end == null || !end.on().isBefore(day);
    }
}
