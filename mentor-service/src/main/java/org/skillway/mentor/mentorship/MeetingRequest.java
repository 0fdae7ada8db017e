package org.skillway.mentor.mentorship;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.skillway.mentor.mentorship.domain.Meeting;

/** That mentor and learner met. */
record MeetingRequest(
        @NotNull LocalDate heldOn,
        @NotNull @Min(5) @Max(480) Integer minutes) {

    Meeting meeting() {
        return new Meeting(heldOn, minutes);
    }
}
