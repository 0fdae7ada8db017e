package org.skillway.skills.helper;

import java.time.LocalDate;
import java.util.UUID;

/** What this service takes of mentor-service's {@code meeting.held}. */
record MeetingHeld(UUID mentorshipId, LocalDate heldOn, int minutes, String toldBy) {

    boolean byLearner() {
        return toldBy.equals("learner");
    }
}
