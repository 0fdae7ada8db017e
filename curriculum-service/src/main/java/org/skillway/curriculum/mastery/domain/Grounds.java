package org.skillway.curriculum.mastery.domain;

/**
 * When what was shown or said of somebody is enough to go by where a path would skip what comes first.
 *
 * <p>A statement of somebody who knows them is enough: nobody states a level by luck. It is, from the reliability of prior
 * experience on, the least that any kind of statement has; what was done with help is stated with less, and is not.
 *
 * <p>Answers are enough when all that were right alone would come by luck at most once in {@link #ODDS}: the error that a test-out
 * is allowed as usual. A choice of four is guessed once in four, so three right answers are enough, of two options five; where
 * there is nothing to choose, {@link #LEAST_LUCK} is left for the luck of the judge, and one is. As a path goes by what is settled
 * ({@link Settling}), it takes one more in each case, so that an answer alone is never enough.
 *
 * <p><b>Limit.</b> Wrong answers take nothing away here. They lower the belief, which must be high enough as well.
 */
public final class Grounds {

    static final double ODDS = 20;
    static final double LEAST_LUCK = 1 / ODDS;

    /** Of prior experience, as skills-service documents it. */
    private static final double LEAST_RELIABILITY = 0.5;

    private Grounds() {}

    static boolean given(Testimony testimony) {
        return testimony.reliability() >= LEAST_RELIABILITY;
    }

    static boolean given(double luck) {
        return luck <= 1 / ODDS;
    }
}
