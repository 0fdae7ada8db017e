package org.skillway.curriculum.mastery.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's first answer to an item, as the item hears it.
 *
 * <p>It was judged by what the item was believed to be that day, and it is heard beside what others' answers of that day
 * said: so it keeps what its person brought to it, and not where it moved the item from there.
 *
 * @param judgedBy what was believed of the item when the answer was judged
 * @param person all that decided the answer but the item, in logits and as it was believed then
 * @param luck the probability of being right without the ability
 * @param slip the probability of failing in spite of it
 */
public record ItemAnswer(Belief judgedBy, Belief person, boolean correct, double luck, double slip) {

    /** By how much an item becomes less sure with each answer: work changes around it, and answers get about. */
    private static final double WANDER = 0.001;

    public ItemAnswer {
        if (!(luck >= 0 && luck < 1 && slip >= 0 && slip < 1)) {
            throw new IllegalArgumentException(
                    "Luck and slip are probabilities below 1, not " + luck + " and " + slip + ".");
        }
    }

    /**
     * What is believed of an item after answers, in the order in which it hears them; null while nobody has answered it. One
     * that nobody had answered begins at what the first of them was judged by.
     */
    public static @Nullable Belief heard(@Nullable Belief known, List<ItemAnswer> answers) {
        Belief heard = known;
        for (ItemAnswer answer : answers) {
            heard = answer.after(heard == null ? answer.judgedBy() : heard);
        }
        return heard;
    }

    /** What is believed of the item once it has heard this answer, too. */
    Belief after(Belief item) {
        Belief wandered = item.blurred(WANDER, Norms.USUAL.itemSpread());
        List<Term> terms = List.of(new Term(person, 1), new Term(wandered, -1));
        return ItemResponse.learn(0, terms, correct, luck, slip).beliefs().getLast();
    }
}
