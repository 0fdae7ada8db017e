package org.skillway.mentor.match.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.need.domain.Gap;

/** What one need asks of a mentor: the gap, who learns, under whom, when they can meet and how they like to. */
public record Ask(
        UUID learner,
        Gap gap,
        Set<UUID> managers,
        Availability availability,
        LocalDate week,
        @Nullable Challenge challenge,
        @Nullable MeetingMode mode) {

    public Ask {
        managers = Set.copyOf(managers);
    }
}
