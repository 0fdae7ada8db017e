package org.skillway.curriculum.pace.domain;

import java.time.Duration;
import java.util.Optional;
import org.skillway.curriculum.mastery.domain.Belief;

/**
 * The time intensity of an item: what is believed of the logarithm of the seconds that somebody of usual speed takes for it.
 *
 * <p><b>Model.</b> People's logarithmic times of one item are normal about its intensity, with the spread of their speeds and
 * their own variation together (S + E, see {@link Pace}). The belief is the conjugate one: its prior is the pool, the other
 * items of the module; each person's first answer without help adds its precision. Nothing but the times themselves enters,
 * the latest hundred, so it is the same in whatever order these people came.
 *
 * <p><b>Robust.</b> A page left open is no hour of reading. The mean is Huber's, one step from the median [1]: of normal times
 * it loses a twentieth of what a mean knows, and the median a third. What varies about it is winsorised at 2.5 standard
 * deviations; its variance has the conjugate (inverse chi-square) prior of ten times, so an item on which times differ much
 * says less of anybody's speed.
 *
 * <p><b>What all items share.</b> Where the same few answered all, all intensities are wrong together, by the mean of those
 * people's speeds; more items do not mend that. {@code shared} bounds it: sqrt(S / n) for n people.
 *
 * <p><b>Constants.</b> Items of a module differ by 0.25: two in three take between three fifths and one and two thirds of
 * what is usual in it; judgement. Nothing is known below five people, here or in the pool. Nobody has read an item in a tenth
 * of its time, ten seconds at most ({@link org.skillway.curriculum.mastery.domain.AnswerTime}).
 *
 * <p>[1] Bickel, One-Step Huber Estimates in the Linear Model, JASA 70, 1975.
 *
 * @param log of seconds
 * @param error the variance of one person's logarithmic time about what their speed makes of it
 * @param shared the standard deviation of what is wrong with all items of the same people alike
 */
public record Intensity(Belief log, double error, double shared) {

    static final int FEWEST_PEOPLE = 5;

    private static final double TENTH = 0.1;
    private static final double LONGEST_GUESS = 10;

    public Intensity {
        if (!(error > 0) || !(shared >= 0)) {
            throw new IllegalArgumentException("Times vary, and not by " + error + " or " + shared + ".");
        }
    }

    /** Empty where too few are known of the item and of its pool. */
    public static Optional<Intensity> of(OthersTimes times) {
        return ItemTimes.of(times).intensity();
    }

    /** Whether nobody can have read the item in such a time. */
    boolean likelyGuess(Duration taken) {
        return seconds(taken) <= Math.min(LONGEST_GUESS, TENTH * Math.exp(log.mean()));
    }

    /** By how much somebody was quicker than who is of usual speed, in the logarithm of time. */
    double quicker(Duration taken) {
        return log.mean() - Math.log(seconds(taken));
    }

    /** How far that may be from their speed, as a variance: their own variation, and what is not known of the item. */
    double doubt() {
        return error + log.variance();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
