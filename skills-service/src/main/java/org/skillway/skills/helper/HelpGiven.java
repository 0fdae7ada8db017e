package org.skillway.skills.helper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mentorship from the side of the one who helps. */
public record HelpGiven(
        UUID learnerId,
        Instant agreedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        List<Met> meetings) {

    /** A meeting of a day; confirmed where the learner told of it too, and then as long as they say. */
    public record Met(LocalDate on, int minutes, boolean confirmed) {}

    public HelpGiven {
        meetings = List.copyOf(meetings);
    }

    static HelpGiven of(MentorshipRow row, List<MeetingRow> meetings) {
        return new HelpGiven(
                row.learnerId,
                row.agreedAt,
                row.endedAt,
                row.outcome,
                meetings.stream()
                        .map(met -> new Met(met.heldOn, met.minutes(), met.byLearner != null))
                        .toList());
    }
}
