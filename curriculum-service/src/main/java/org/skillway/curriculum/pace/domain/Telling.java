package org.skillway.curriculum.pace.domain;

import org.skillway.curriculum.mastery.domain.Belief;

/**
 * What a belief about a speed lets be said, in tenths of what others take.
 *
 * <p><b>Rule.</b> The usual pace, until the interval that holds 99 times in a hundred holds it no more. From then on the figure
 * moves no further than into the interval that holds four times in five, and stays while it is there. It is the usual pace
 * again as soon as that is within one standard deviation. So it is hard to be told anything, easy to be told otherwise, and
 * nobody goes from longer to shorter at once; whoever answers the same faster is never told more. From 0.6 to 1.8, as far as
 * answers can be trusted to speak for reading.
 *
 * <p><b>How often it is wrong.</b> 99 in a hundred, as it is looked at after every answer: held at 95, one in seven of those who
 * take as long as others would be told otherwise once within thirty answers. {@code PaceSimulationTest} holds what comes of
 * it, and prints it.
 */
final class Telling {

    private static final int QUICKEST = 60;
    private static final int SLOWEST = 180;
    private static final int TENTH = 10;

    /** Of a normal distribution 99 in a hundred lie within so many standard deviations. */
    private static final double NINETY_NINE_IN_A_HUNDRED = 2.5758;

    /** Four in five. */
    private static final double FOUR_FIFTHS = 1.2816;

    private Telling() {}

    /** What is said next, where something is said already. */
    static int after(int before, Belief speed, double yardstick) {
        double doubt = Math.sqrt(speed.variance() + yardstick * yardstick);
        double fromUsual = Math.abs(speed.mean()) / doubt;
        if (fromUsual <= (before == Pace.USUAL ? NINETY_NINE_IN_A_HUNDRED : 1)) {
            return Pace.USUAL;
        }
        int moved = moved(before / TENTH, -speed.mean(), FOUR_FIFTHS * doubt) * TENTH;
        if (before != Pace.USUAL && (before > Pace.USUAL) != (moved > Pace.USUAL)) {
            return Pace.USUAL;
        }
        return Math.clamp(moved, QUICKEST, SLOWEST);
    }

    /** In tenths; where the interval holds none, the one nearest to its middle. */
    private static int moved(int before, double log, double reach) {
        int nearest = (int) Math.round(TENTH * Math.exp(log));
        int least = (int) Math.ceil(TENTH * Math.exp(log - reach));
        int most = (int) Math.floor(TENTH * Math.exp(log + reach));
        return Math.clamp(before, Math.min(least, nearest), Math.max(most, nearest));
    }
}
