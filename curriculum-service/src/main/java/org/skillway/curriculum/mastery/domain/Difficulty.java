package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How hard an item is believed to be, from the answers that it has heard.
 *
 * @param start what was believed before the first of them; null where that was its author's guess
 * @param told the mean when the answers last came to a multiple of five, which is all that is told of it; null until they do
 */
public record Difficulty(
        @Nullable Belief start,
        Belief now,
        long answers,
        @Nullable Double told) {

    private static final int TOLD_EVERY = 5;

    /** One that has heard nothing yet. */
    public static Difficulty beginning(Belief start) {
        return new Difficulty(start, start, 0, null);
    }

    /**
     * After closed days' answers, in the order in which the days passed and on each day in that in which they were given. One
     * that nobody had answered begins at what the first of them was judged by.
     */
    public static @Nullable Difficulty hearing(@Nullable Difficulty known, List<ItemAnswer> answers) {
        if (answers.isEmpty()) {
            return known;
        }
        Difficulty heard =
                requireNonNullElse(known, beginning(answers.getFirst().judgedBy()));
        for (ItemAnswer answer : answers) {
            heard = heard.hearing(answer);
        }
        return heard;
    }

    /** How many answers what is told rests on. */
    public long toldAnswers() {
        return answers / TOLD_EVERY * TOLD_EVERY;
    }

    private Difficulty hearing(ItemAnswer answer) {
        Belief after = answer.after(now);
        boolean telling = (answers + 1) % TOLD_EVERY == 0;
        return new Difficulty(start, after, answers + 1, telling ? Double.valueOf(after.mean()) : told);
    }
}
