package org.skillway.mentor.match.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;

/**
 * Puts the mentors for one need in order.
 *
 * <p>First come the hard rules ({@link Exclusion}): whoever one of them names is listed with the reason and never
 * ranked. Everybody else gets a score, the product of these factors ({@link MatchScore}):
 *
 * <pre>score = gap × margin × time × standing × room [× challenge] [× preference]</pre>
 *
 * The last two count where the learner said what is hard for them and how they like to meet. A product, because a mentor who falls short in one respect is not made whole by another: an hour with somebody who
 * can hardly teach is worth little, and so is the best expert for whom nobody has time. All factors are positive, so
 * each mentor's order among the others depends on ratios only, and the score of one mentor never on who else is there.
 *
 * <p>Equal scores: more shared time first, then more capacity left, then the person id, which says nothing but is
 * always there. The same input in another order thus gives the same ranking.
 *
 * <p>Limits. One need is looked at in isolation; sharing mentors out over many needs is another problem. The constants
 * are judgments of this project, not findings. Strength is what mentors say of themselves.
 */
public final class MentorRanker {

    /** At most this share can a preference add to a score: enough to part equals, too little to pass a better mentor. */
    public static final double LARGEST_PREFERENCE = 0.05;

    private static final Comparator<Candidate> BEST_FIRST = comparingDouble(Candidate::score)
            .thenComparing(Candidate::shared)
            .thenComparingInt(Candidate::capacityLeft)
            .reversed()
            .thenComparing(Candidate::personId);

    private final MatchScore score;

    /** @param preference what a shared meeting mode adds, 0 to {@link #LARGEST_PREFERENCE} of the score */
    public MentorRanker(double preference) {
        if (!(preference >= 0 && preference <= LARGEST_PREFERENCE)) {
            throw new IllegalArgumentException(
                    "The preference weight lies between 0 and %s, not at %s".formatted(LARGEST_PREFERENCE, preference));
        }
        this.score = new MatchScore(preference);
    }

    public Ranking rank(Ask ask, Collection<Mentor> mentors) {
        var candidates = new ArrayList<Candidate>();
        var excluded = new ArrayList<Excluded>();
        for (var mentor : mentors) {
            var pair = Pair.of(ask, mentor);
            Exclusion.of(pair)
                    .ifPresentOrElse(
                            rule -> excluded.add(new Excluded(mentor.personId(), rule, rule.because(pair))),
                            () -> candidates.add(candidate(pair)));
        }
        candidates.sort(BEST_FIRST);
        excluded.sort(comparing(Excluded::rule).thenComparing(Excluded::personId));
        return new Ranking(candidates, excluded);
    }

    private Candidate candidate(Pair pair) {
        return new Candidate(
                pair.mentor().personId(),
                pair.type().orElseThrow(),
                pair.shared(),
                pair.mentor().left(),
                score.factors(pair));
    }
}
