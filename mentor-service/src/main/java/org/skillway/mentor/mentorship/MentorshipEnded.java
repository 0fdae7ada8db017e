package org.skillway.mentor.mentorship;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A mentorship is over; the outcome is the learner's, and never told by the mentor but as called off. */
@FactType("org.skillway.mentor.mentorship.ended.v1")
record MentorshipEnded(UUID mentorshipId, UUID mentorId, UUID personId, String outcome) implements Fact {}
