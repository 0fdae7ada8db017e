package org.skillway.mentor.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentoring.Places;
import org.skillway.mentor.mentorship.domain.Outcome;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.erasure.ErasureAtHand;
import org.skillway.platform.event.Outbox;

/**
 * Ends the mentorships of whoever leaves or is forgotten: who helped them has the place back, and whom they helped may be
 * helped by another.
 */
@ApplicationScoped
class EndWithLeaving {

    @Inject
    Mentorships mentorships;

    @Inject
    Places places;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void personChanged(@Observes DirectoryEntry person) {
        if (!person.active()) {
            var ended = end(person.personId());
            ended.forEach(this::tell);
            tellPlaces(ended);
        }
    }

    /** Those in which they were helped go with them, here and wherever they are known, and are not told of. */
    void before(@Observes ErasureAtHand erasure) {
        var ended = end(erasure.personId());
        ended.stream().filter(row -> row.mentorId.equals(erasure.personId())).forEach(this::tell);
        tellPlaces(ended.stream()
                .filter(row -> !row.mentorId.equals(erasure.personId()))
                .toList());
    }

    private List<MentorshipRow> end(UUID personId) {
        var now = clock.instant();
        var standing = mentorships.standing(personId);
        standing.forEach(row -> row.end(Outcome.LEFT, caller.userName(), now));
        mentorships.flush();
        return standing;
    }

    private void tell(MentorshipRow row) {
        outbox.tell(
                "mentorship",
                row.id.toString(),
                new MentorshipEnded(row.id, row.mentorId, row.learnerId, Kebab.of(Outcome.LEFT)));
    }

    private void tellPlaces(List<MentorshipRow> ended) {
        ended.stream()
                .filter(row -> row.skill != null)
                .map(row -> row.mentorId)
                .distinct()
                .sorted()
                .forEach(places::tell);
    }
}
