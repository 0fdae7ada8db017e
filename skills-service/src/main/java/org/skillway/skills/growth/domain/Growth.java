package org.skillway.skills.growth.domain;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Normal;

/**
 * How ability grows with practice, and how differently people grow.
 *
 * <p><b>In plain words.</b> An hour of practice brings the median person a tenth of a level, whatever the skill and the
 * level. People differ: eight in ten grow between half and twice as fast. Which of them somebody is nobody knows, so
 * everything is worked out for forty speeds that are equally likely and then averaged.
 *
 * <p><b>Formula.</b> ability(h) = ability(0) + R·h, ln R normal with mean ln 0.1 and standard deviation 0.5, R in logits
 * (a level is a logit) per hour. The forty speeds are the quantiles at (i + ½)/40: a midpoint rule, so that the same input
 * gives the same answer to the last bit.
 *
 * <p><b>Where the constants come from.</b> Over 1.3 million steps of 27 courses a practice opportunity brought 0.1 logits
 * on the component that was practised, and people differed little in that [1]. A skill of a role has some ten components,
 * and an hour some ten opportunities: a tenth of a level. Both tens are our judgment. The 0.5 is wider than what was found
 * in courses, because practice at work is less even.
 *
 * <p><b>Limits.</b> No plateau, no forgetting while practising, one speed for all skills of a person, no transfer between
 * skills.
 *
 * <p>[1] Koedinger, Carvalho, Liu and McLaughlin, An astonishing regularity in student learning rate, PNAS 120(13), 2023.
 */
public final class Growth {

    /** Levels an hour of practice brings the median person. */
    public static final double LEVELS_AN_HOUR = 0.1;

    static final double SPREAD = 0.5;
    private static final int SPEEDS = 40;
    private static final double[] SPEED = IntStream.range(0, SPEEDS)
            .mapToDouble(i -> LEVELS_AN_HOUR * Math.exp(SPREAD * Normal.quantile((i + 0.5) / SPEEDS)))
            .toArray();

    private Growth() {}

    /** The mean of a function of the speed, in levels an hour, over all people. */
    public static double overPeople(DoubleUnaryOperator ofSpeed) {
        var sum = 0.0;
        for (var speed : SPEED) {
            sum += ofSpeed.applyAsDouble(speed);
        }
        return sum / SPEEDS;
    }

    /** The probability that a level is reached after so many hours of practice in the skill. */
    public static double probabilityAfter(Estimate estimate, double level, double hours) {
        return overPeople(speed -> at(estimate, level, speed * hours));
    }

    /** The probability that a level is reached once the ability has grown by so much. */
    public static double at(Estimate estimate, double level, double grown) {
        return estimate.probabilityAtLeast(level - grown);
    }

    /** Levels expected to be missing: the mean of what is short, counting nothing where nothing is. */
    public static double shortfall(Estimate estimate, double level) {
        var sd = estimate.sd();
        var lacking = level - Estimate.LEVEL_AT_ZERO - estimate.mean();
        var z = lacking / sd;
        return sd * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) + lacking * Normal.below(z);
    }

    /** The minutes of practice that bring the median person so many levels. */
    public static double minutes(double levels) {
        return levels / LEVELS_AN_HOUR * 60;
    }
}
