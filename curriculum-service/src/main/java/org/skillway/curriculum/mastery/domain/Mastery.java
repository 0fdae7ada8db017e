package org.skillway.curriculum.mastery.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known about one person in one skill, and from how much evidence.
 *
 * <p>Nobody known starts at level 1.5 give or take 1.2: most newcomers have seen the work but cannot do it alone yet. Both
 * figures are our judgement and matter for the first few answers only. What was known once fades: the variance grows by
 * 0.005 a day, never beyond that of a stranger. That is a placeholder of the right sign for forgetting, no memory model.
 */
public record Mastery(Belief belief, int evidence, int unassisted, Instant at) {

    /** What is believed about somebody we know nothing of. */
    public static final Belief UNKNOWN = new Belief(-1.0, 1.5);

    public static Mastery unknown(Instant at) {
        return new Mastery(UNKNOWN, 0, 0, at);
    }

    public Mastery {
        if (evidence < 0 || unassisted < 0 || unassisted > evidence) {
            throw new IllegalArgumentException(
                    "Unassisted evidence is part of all evidence, but " + unassisted + " of " + evidence + " is not.");
        }
    }

    /** What is still known at a later time; an earlier time changes nothing. */
    public Mastery on(Instant later) {
        return later.isAfter(at)
                ? new Mastery(
                        belief.faded(Duration.between(at, later), UNKNOWN.variance()), evidence, unassisted, later)
                : this;
    }

    public Learned answered(Belief difficulty, Answer answer, Instant when) {
        Mastery known = on(when);
        ItemResponse.Learned learned = ItemResponse.learn(known.belief, difficulty, answer);
        int alone = answer.unassisted() ? 1 : 0;
        return new Learned(
                new Mastery(learned.ability(), evidence + 1, unassisted + alone, known.at), learned.difficulty());
    }

    public Mastery told(Testimony testimony, Instant when) {
        Mastery known = on(when);
        Belief after = known.belief.measured(testimony.level().logits(), testimony.errorVariance());
        return new Mastery(after, evidence + 1, unassisted + 1, known.at);
    }

    public Estimate estimate() {
        return Estimate.of(this);
    }

    public double probabilityReady(Level target) {
        return belief.probabilityAtLeast(target.logits());
    }

    public boolean readyFor(Level target) {
        return Readiness.holds(probabilityReady(target), unassisted);
    }

    /** What an answer taught about the person, and about the item it answered. */
    public record Learned(Mastery mastery, Belief difficulty) {}
}
