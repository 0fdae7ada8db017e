package org.skillway.curriculum.mastery.domain;

/**
 * One answer to one item, with what made it easier: options to guess from, help, or having got it right before; likely is that it
 * was guessed without reading the item ({@link AnswerTime}).
 */
public record Answer(boolean correct, HelpLevel help, int options, boolean familiar, boolean likelyGuess) {

    /** Somebody who already got this item right may simply remember the answer. */
    private static final double REMEMBERED = 0.50;

    /** Of a likely guess one in two is right, or wrong, whoever gave it: coarse, and only to let it count for less. */
    private static final double GUESSED = 0.50;

    public Answer {
        if (options < 0 || options == 1) {
            throw new IllegalArgumentException("An item offers no options or at least two, not " + options + ".");
        }
    }

    /** One that was read before it was answered, as far as anybody knows. */
    public Answer(boolean correct, HelpLevel help, int options, boolean familiar) {
        this(correct, help, options, familiar, false);
    }

    /** The same, given faster than anybody reads. */
    public Answer guessed() {
        return new Answer(correct, help, options, familiar, true);
    }

    /** The probability of failing it in spite of the ability. */
    double slip(double usual) {
        return likelyGuess ? Math.max(GUESSED, usual) : usual;
    }

    /** The probability of being right without the ability: by guessing, by help or by memory. */
    double luck() {
        double guessed = options == 0 ? 0 : 1.0 / options;
        double remembered = familiar ? REMEMBERED : 0;
        double unread = likelyGuess ? GUESSED : 0;
        return 1 - (1 - guessed) * (1 - help.carried()) * (1 - remembered) * (1 - unread);
    }

    /** Whether this answer shows what the person can do alone. */
    boolean unassisted() {
        return !help.assisted() && !familiar && !likelyGuess;
    }
}
