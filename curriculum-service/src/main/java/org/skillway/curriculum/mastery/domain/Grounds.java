package org.skillway.curriculum.mastery.domain;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a belief about a skill where a path would skip what comes first.
 *
 * <p>A statement of somebody who knows them is enough up to the level that it says: nobody states a level by luck. What is
 * believed beyond that comes from other skills. It is enough from the reliability of prior experience on, the least that any kind of
 * statement has but a mentor's; what was done with help is stated with less, and is not.
 *
 * <p>Answers are enough when all that were right alone would come by luck at most once in {@link #ODDS}: the error that a test-out
 * is allowed as usual. A choice of four is guessed once in four, so three right answers are enough, of two options five; where
 * there is nothing to choose, {@link #LEAST_LUCK} is left for the luck of the judge, and one is. As a path goes by what is settled
 * ({@link Settling}), it takes one more in each case, so that an answer alone is never enough.
 *
 * <p><b>Limit.</b> Wrong answers take nothing away here. They lower the belief, which must be high enough as well.
 *
 * @param luck the probability that all they showed alone by answers came by luck, from 0 to 1
 * @param said the highest level that was stated; null where none was
 */
public record Grounds(double luck, @Nullable Level said) {

    private static final double ODDS = 20;
    private static final double LEAST_LUCK = 1 / ODDS;

    /** Most items offer four options. */
    private static final double USUAL_LUCK = 0.25;

    /** Of prior experience, as skills-service documents it. */
    private static final double LEAST_RELIABILITY = 0.5;

    private static final Level HIGHEST = new Level(5);

    static final Grounds NONE = new Grounds(1, null);
    static final Grounds ALL = new Grounds(0, HIGHEST);

    /** What earlier releases kept: how much was said and shown, not at which level and not what it could be by luck. */
    static Grounds of(int answers, int evidence, int unassisted) {
        double luck = Math.pow(USUAL_LUCK, Math.min(answers, unassisted));
        return new Grounds(luck, evidence > answers ? HIGHEST : null);
    }

    /** Whether they are enough at a level. */
    public boolean hold(double level) {
        return luck <= 1 / ODDS || (said != null && said.value() >= level);
    }

    /** After an answer that was right without help and is so by luck with that probability. */
    Grounds shown(double lucky) {
        return new Grounds(luck * Math.max(lucky, LEAST_LUCK), said);
    }

    Grounds told(Testimony testimony) {
        return testimony.reliability() >= LEAST_RELIABILITY ? new Grounds(luck, higher(said, testimony.level())) : this;
    }

    /** Those of two skills that turn out to be one. */
    Grounds with(Grounds other) {
        return new Grounds(luck * other.luck, other.said == null ? said : higher(said, other.said));
    }

    private static Level higher(@Nullable Level one, Level other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }
}
