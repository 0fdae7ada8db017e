package org.skillway.mentor.mentorship;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentorship.domain.Mentorship;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Somebody brought two people together: the one helps the other, in a skill or as their buddy. */
@FactType("org.skillway.mentor.mentorship.agreed.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentorshipAgreed(
        UUID mentorshipId,
        UUID mentorId,
        UUID personId,
        String kind,
        @Nullable String skill) implements Fact {

    static MentorshipAgreed of(Mentorship agreed) {
        return new MentorshipAgreed(
                agreed.id(), agreed.mentorId(), agreed.learnerId(), Kebab.of(agreed.kind()), agreed.skill());
    }
}
