package org.skillway.mentor.mentorship;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as it is shown. */
@Type("MentorshipMeeting")
public record MeetingView(
        UUID meetingId,
        LocalDate heldOn,
        int minutes,

        @Schema(description = "mentor or learner.") String toldBy) {

    static MeetingView of(MeetingRow row) {
        return new MeetingView(row.id, row.heldOn, row.minutes, row.toldBy);
    }
}
