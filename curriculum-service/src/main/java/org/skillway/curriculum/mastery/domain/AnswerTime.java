package org.skillway.curriculum.mastery.domain;

import java.time.Duration;

/**
 * The time an answer took beside the time that is usual for its item.
 *
 * <p><b>Usual</b> is the median of the first answers that people gave without help, of at least five people and of the latest
 * hundred: half of them may be interrupted or in a hurry and it does not move [1]. First answers only, because whoever has
 * seen an item reads it faster.
 *
 * <p><b>A likely guess</b> is an answer in at most a tenth of the usual time, ten seconds at most: nobody has read the item by
 * then. That is the normative threshold (NT10) of research on rapid guessing [2]. Such an answer counts for less, right or
 * wrong ({@link Answer}), and never as shown alone. Whether somebody was quick because they knew it cannot be told; a tenth
 * leaves those mostly alone.
 *
 * <p>[1] Hampel, The Influence Curve and its Role in Robust Estimation, JASA 69, 1974. [2] Wise and Ma, Setting Response Time
 * Thresholds for a CAT Item Pool: The Normative Threshold Method, NCME 2012.
 */
public record AnswerTime(Duration taken, Duration usual) {

    private static final int TENTH = 10;
    private static final Duration LONGEST_GUESS = Duration.ofSeconds(10);

    public AnswerTime {
        if (!taken.isPositive() || !usual.isPositive()) {
            throw new IllegalArgumentException(
                    "An answer takes some time and usually more than none, not " + taken + " and " + usual + ".");
        }
    }

    public boolean likelyGuess() {
        return taken.multipliedBy(TENTH).compareTo(usual) <= 0 && taken.compareTo(LONGEST_GUESS) <= 0;
    }
}
