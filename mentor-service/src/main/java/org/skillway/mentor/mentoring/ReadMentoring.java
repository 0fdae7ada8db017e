package org.skillway.mentor.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.platform.access.Sight;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What somebody offers, for whoever may see them. */
@ApplicationScoped
class ReadMentoring {

    /** An offer, and the version of it that a change names. */
    record Read(MentoringView view, long version) {}

    @Inject
    Mentorings mentorings;

    @Inject
    Sight sight;

    /** Throws NOT_FOUND where the person is out of sight, and where they offer nothing. */
    Read of(UUID personId) {
        sight.require(personId);
        var row = mentorings
                .of(personId)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND,
                        "Person %s offers no mentoring. Maybe they have not been asked yet.".formatted(personId)));
        var mentoring = row.mentoring();
        return new Read(MentoringView.of(mentoring, mentorings.left(mentoring)), row.version);
    }
}
