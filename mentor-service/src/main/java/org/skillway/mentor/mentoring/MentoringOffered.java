package org.skillway.mentor.mentoring;

import java.util.List;
import java.util.UUID;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/**
 * All in which somebody offers to help, in place of what they offered before, and how many more learners they can take;
 * strengths are by their own word.
 */
@FactType("org.skillway.mentor.mentoring.offered.v1")
record MentoringOffered(UUID personId, int capacity, List<Offered> offers) implements Fact {

    /** A skill and how far they are in it, 0 to 5. */
    record Offered(String skill, double strength) {}

    static MentoringOffered of(Mentoring mentoring, int left) {
        return new MentoringOffered(
                mentoring.personId(),
                left,
                mentoring.offers().stream()
                        .map(offer -> new Offered(offer.skill(), offer.strength()))
                        .toList());
    }
}
