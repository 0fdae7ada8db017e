package org.skillway.mentor.mentorship.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two people who agreed that one helps the other, from a moment on, and until another once it has ended. */
public record Mentorship(
        UUID id,
        UUID mentorId,
        UUID learnerId,
        MentorshipKind kind,
        @Nullable String skill,
        Instant from,
        @Nullable Instant to) {

    public Mentorship {
        if ((kind == MentorshipKind.MENTOR) != (skill != null)) {
            throw new IllegalArgumentException("A mentor helps in one skill, a buddy in none by name");
        }
    }

    public Side sideOf(@Nullable UUID person) {
        if (mentorId.equals(person)) {
            return Side.MENTOR;
        }
        return learnerId.equals(person) ? Side.LEARNER : Side.OTHER;
    }
}
