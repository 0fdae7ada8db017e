package org.skillway.curriculum.mastery.domain;

/**
 * What is usual among people, skills and items: the priors from which everybody and everything starts.
 *
 * <p>The abilities and difficulties are in logits, the spreads are variances between people, between the skills of one
 * person, between skills and between the items of a skill. The wanders are variances that an ability gains with each
 * answer, because people change while they learn. The slip is the probability that somebody fails what they can do.
 * {@link NormSearch} finds the norms under which what happened was least surprising; {@link #USUAL} is where it starts and
 * what counts until there is enough to learn from.
 */
public record Norms(
        double start,
        double learning,
        double peopleSpread,
        double strengthSpread,
        double skillSpread,
        double itemSpread,
        double generalWander,
        double strengthWander,
        double slip) {

    /**
     * Newcomers start at level 1.5 give or take 1.2: most have seen the work but cannot do it alone yet. A third of that
     * variance is the same in all their skills; skills at work have less in common than the chapters of a school book. An author's guess of a difficulty is right within 0.7 of a level two times in three. Knowledge-tracing
     * practice bounds the slip at 0.1 (Baker, Corbett and Aleven, ITS 2008). The other figures, and that share, are our
     * judgement; a search that has a few hundred answers leaves little of it.
     */
    public static final Norms USUAL = new Norms(-1, 0.3, 0.5, 1, 0.5, 0.5, 0.002, 0.02, 0.05);

    public Norms {
        if (!Double.isFinite(start) || !Double.isFinite(learning)) {
            throw new IllegalArgumentException(
                    "Start and learning are finite, not " + start + " and " + learning + ".");
        }
        double smallest = Math.min(
                Math.min(Math.min(peopleSpread, strengthSpread), Math.min(skillSpread, itemSpread)),
                Math.min(generalWander, strengthWander));
        if (!(slip > 0 && slip < 0.5)) {
            throw new IllegalArgumentException(
                    "A slip is rarer than every other answer and possible, not " + slip + ".");
        }
        if (!(smallest > 0)) {
            throw new IllegalArgumentException("Every spread and wander is a positive variance, not " + smallest + ".");
        }
    }

    /** How much so many answers in a skill have taught: the law of practice, quick at first and slower with each. */
    double practised(int answers) {
        return learning * Math.log1p(answers);
    }

    /** What is believed about a skill of somebody we know nothing of. */
    Belief anyMastery() {
        return new Belief(start, peopleSpread + strengthSpread);
    }

    Belief anybody() {
        return new Belief(0, peopleSpread);
    }

    Belief anyStrength() {
        return new Belief(0, strengthSpread);
    }

    Belief anySkill() {
        return new Belief(0, skillSpread);
    }

    Belief anyItem() {
        return new Belief(0, itemSpread);
    }
}
