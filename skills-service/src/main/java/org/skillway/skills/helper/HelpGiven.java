package org.skillway.skills.helper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mentorship from the side of the one who helps. */
public record HelpGiven(
        UUID learnerId, Instant agreedAt, @Nullable Ended ended, List<Met> meetings) {

    /** When it ended, how, and when that came to be known here. */
    public record Ended(Instant at, String outcome, Instant toldAt) {}

    /** A meeting of a day; confirmed where the learner told of it too, and then as long as they say. */
    public record Met(LocalDate on, int minutes, boolean confirmed) {}

    public HelpGiven {
        meetings = List.copyOf(meetings);
    }

    /** As it was known at a time. */
    static HelpGiven of(MentorshipRow row, List<MeetingVersionRow> meetings, Instant knownAt) {
        return new HelpGiven(
                row.learnerId,
                row.agreedAt,
                row.endedKnownAt == null || row.endedKnownAt.isAfter(knownAt)
                        ? null
                        : new Ended(
                                Objects.requireNonNull(row.endedAt),
                                Objects.requireNonNull(row.outcome),
                                row.endedKnownAt),
                meetings.stream()
                        .map(met -> new Met(met.heldOn, met.minutes(), met.byLearner != null))
                        .toList());
    }
}
