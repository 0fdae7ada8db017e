package org.skillway.skills.leadership.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Help that somebody gave a learner: from a day, maybe to a day, how it ended, and when the two met. */
public record Help(
        UUID learner,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Ending ending,
        List<Meeting> meetings) {

    /** What came of it for the learner. */
    public enum Ending {
        HELPED,
        DID_NOT_HELP,
        CALLED_OFF
    }

    /** The two met; confirmed where the learner says so too. */
    public record Meeting(LocalDate on, int minutes, boolean confirmed) {}

    public Help {
        meetings = List.copyOf(meetings);
    }

    boolean lasts(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** As it was on a day: what came later had not happened. */
    Help asOf(LocalDate day) {
        var over = to != null && !to.isAfter(day);
        return new Help(
                learner,
                from,
                over ? to : null,
                over ? ending : null,
                meetings.stream().filter(meeting -> !meeting.on().isAfter(day)).toList());
    }
}
