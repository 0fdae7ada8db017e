package org.skillway.curriculum.mastery.domain;

/** One answer to one item, with what made it easier: options to guess from, help, or having got it right before. */
public record Answer(boolean correct, HelpLevel help, int options, boolean familiar) {

    /** Somebody who already got this item right may simply remember the answer. */
    private static final double REMEMBERED = 0.50;

    public Answer {
        if (options < 0 || options == 1) {
            throw new IllegalArgumentException("An item offers no options or at least two, not " + options + ".");
        }
    }

    /** The probability of being right without the ability: by guessing, by help or by memory. */
    double luck() {
        double guessed = options == 0 ? 0 : 1.0 / options;
        double remembered = familiar ? REMEMBERED : 0;
        return 1 - (1 - guessed) * (1 - help.carried()) * (1 - remembered);
    }

    /** Whether this answer shows what the person can do alone. */
    boolean unassisted() {
        return !help.assisted() && !familiar;
    }
}
