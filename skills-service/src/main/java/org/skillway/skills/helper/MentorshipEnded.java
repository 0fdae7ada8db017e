package org.skillway.skills.helper;

import java.util.UUID;

/** What this service takes of mentor-service's {@code mentorship.ended}. */
record MentorshipEnded(UUID mentorshipId, String outcome) {}
