package org.skillway.mentor.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.skillway.mentor.mentoring.Places;
import org.skillway.platform.erasure.ErasureAtHand;

/** A learner who is forgotten leaves each of their mentors a place: with them goes the mentorship that had taken it. */
@ApplicationScoped
class GivePlacesBack {

    @Inject
    Mentorships mentorships;

    @Inject
    Places places;

    void before(@Observes ErasureAtHand erasure) {
        mentorships.standing(erasure.personId()).forEach(row -> places.giveBack(row.mentorId));
    }
}
