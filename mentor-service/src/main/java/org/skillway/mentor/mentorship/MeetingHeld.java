package org.skillway.mentor.mentorship;

import java.time.LocalDate;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Mentor and learner met; who says so tells how much it is worth. */
@FactType("org.skillway.mentor.meeting.held.v1")
record MeetingHeld(
        UUID meetingId, UUID mentorshipId, UUID mentorId, UUID personId, LocalDate heldOn, int minutes, String toldBy)
        implements Fact {}
