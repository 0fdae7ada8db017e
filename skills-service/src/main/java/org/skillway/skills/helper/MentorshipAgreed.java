package org.skillway.skills.helper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service takes of mentor-service's {@code mentorship.agreed}; a buddy's is about no skill. */
record MentorshipAgreed(
        UUID mentorshipId,
        UUID mentorId,
        UUID personId,
        String kind,
        @Nullable String skill) {}
