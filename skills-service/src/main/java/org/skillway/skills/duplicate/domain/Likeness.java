package org.skillway.skills.duplicate.domain;

import java.util.List;
import java.util.Set;
import org.skillway.skills.taxonomy.domain.Skill;

/**
 * How alike two skills are, from 0 to 1, and what makes them so.
 *
 * <p>Certain signs are looked for first: another framework calls both the same (1), the names are the same once
 * normalised ({@link NameForm}; 1), or a name of one is an alias of the other (0.95: aliases are looser than names).
 * Otherwise the score is the mean of two measures of the names: Jaccard's index of their words, |A ∩ B| / |A ∪ B| [1],
 * which a changed order leaves alone, and Dice's coefficient of their letter trigrams, 2 |A ∩ B| / (|A| + |B|) [2], which
 * a misspelling leaves nearly alone. Neither alone does both.
 *
 * <p>Limits: synonyms that share no letters are found by aliases only; "sell cars" and "sell cards" come out alike. A
 * score proposes, and never merges.
 *
 * <p>[1] P. Jaccard, Bull. Soc. Vaudoise Sci. Nat. 37 (1901). [2] L. R. Dice, Ecology 26 (1945).
 */
public record Likeness(double score, List<Sign> signs) {

    /** One thing that makes two skills alike. */
    public enum Sign {
        SAME_EXTERNAL_ID,
        SAME_NAME,
        ALIAS,
        WORDS,
        LETTERS
    }

    private static final double BY_ALIAS = 0.95;
    /** Below it a measure explains nothing. */
    private static final double TELLING = 0.5;

    public Likeness {
        signs = List.copyOf(signs);
    }

    public static Likeness of(Skill one, Skill other) {
        return of(Subject.of(one), Subject.of(other));
    }

    static Likeness of(Subject one, Subject other) {
        if (!disjoint(one.externalIds(), other.externalIds())) {
            return new Likeness(1, List.of(Sign.SAME_EXTERNAL_ID));
        }
        if (one.name().words().equals(other.name().words()) && !one.name().isEmpty()) {
            return new Likeness(1, List.of(Sign.SAME_NAME));
        }
        if (!disjoint(one.names(), other.names())) {
            return new Likeness(BY_ALIAS, List.of(Sign.ALIAS));
        }
        var words = jaccard(one.name().words(), other.name().words());
        var letters = dice(one.name().trigrams(), other.name().trigrams());
        return new Likeness((words + letters) / 2, signs(words, letters));
    }

    /** What the score cannot exceed, known without the letters: most pairs need no closer look. */
    static double atMost(Subject one, Subject other) {
        return disjoint(one.externalIds(), other.externalIds()) && disjoint(one.names(), other.names())
                ? (jaccard(one.name().words(), other.name().words()) + 1) / 2
                : 1;
    }

    private static List<Sign> signs(double words, double letters) {
        if (words >= TELLING) {
            return letters >= TELLING ? List.of(Sign.WORDS, Sign.LETTERS) : List.of(Sign.WORDS);
        }
        return letters >= TELLING ? List.of(Sign.LETTERS) : List.of();
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        var common = common(one, other);
        var all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static double dice(Set<String> one, Set<String> other) {
        var size = one.size() + other.size();
        return size == 0 ? 0 : 2.0 * common(one, other) / size;
    }

    private static int common(Set<?> one, Set<?> other) {
        var common = 0;
        for (var each : one) {
            if (other.contains(each)) {
                common++;
            }
        }
        return common;
    }

    private static boolean disjoint(Set<?> one, Set<?> other) {
        return common(one, other) == 0;
    }
}
