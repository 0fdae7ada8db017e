package org.skillway.mentor.match.domain;

import java.util.List;

/** Everybody considered for one need: who can help, best first, and who cannot. */
public record Ranking(List<Candidate> candidates, List<Excluded> excluded) {

    public Ranking {
        candidates = List.copyOf(candidates);
        excluded = List.copyOf(excluded);
    }

    /** Up to so many of either. */
    public Ranking first(int most) {
        return new Ranking(
                candidates.stream().limit(most).toList(),
                excluded.stream().limit(most).toList());
    }
}
