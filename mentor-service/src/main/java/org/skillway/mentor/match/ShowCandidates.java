package org.skillway.mentor.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.mentor.match.domain.Excluded;
import org.skillway.mentor.match.domain.Ranking;
import org.skillway.mentor.need.domain.Gap;

/**
 * Shows who can help with a need to whoever may see its learner. Who offers help lets those it is offered to know how well they
 * would help; why somebody cannot help, that they left, say, only whoever may see that somebody learns.
 */
@ApplicationScoped
class ShowCandidates {

    @Inject
    RankMentors rankMentors;

    @Inject
    People people;

    /** Up to so many who can help, and so many who cannot; nobody where the learner is out of sight. */
    RankingView of(UUID learner, Gap gap, Wish wish, int most) {
        if (people.seenAmong(List.of(learner)).isEmpty()) {
            return RankingView.NOBODY;
        }
        var ranking = rankMentors.rank(learner, gap, wish);
        var seen = people.seenAmong(
                ranking.excluded().stream().map(Excluded::personId).toList());
        var shown = ranking.excluded().stream()
                .filter(excluded -> seen.contains(excluded.personId()))
                .toList();
        return RankingView.of(new Ranking(ranking.candidates(), shown).first(most));
    }
}
