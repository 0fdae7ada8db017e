package org.skillway.mentor.match;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.match.domain.Excluded;
import org.skillway.mentor.match.domain.Ranking;

/** Who offers the skill: who can help, best first, and who cannot, with the rule that says so. */
@Type("MentorRanking")
public record RankingView(List<CandidateView> ranked, List<ExcludedView> excluded) {

    /** Somebody who cannot help, and why. */
    @Type("ExcludedMentor")
    public record ExcludedView(UUID personId, String rule, String because) {

        static ExcludedView of(Excluded excluded) {
            return new ExcludedView(excluded.personId(), Kebab.of(excluded.rule()), excluded.because());
        }
    }

    static final RankingView NOBODY = new RankingView(List.of(), List.of());

    static RankingView of(Ranking ranking) {
        return new RankingView(
                ranking.candidates().stream().map(CandidateView::of).toList(),
                ranking.excluded().stream().map(ExcludedView::of).toList());
    }
}
