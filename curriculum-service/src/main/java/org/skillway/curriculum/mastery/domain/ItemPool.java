package org.skillway.curriculum.mastery.domain;

import java.util.List;

/**
 * What the answered items of a skill teach about those that nobody has answered yet.
 *
 * <p><b>Model.</b> An author's guess g of a difficulty misses the truth d by what is common to the skill's items and by what
 * is the item's own:
 *
 * <pre>  d = g + common + own,   common ~ N(0, C),   own ~ N(0, O)</pre>
 *
 * What an item's answers say apart from the belief it began with is its precision gained, p = 1/v - 1/v0, at the mean
 * z = (m/v - m0/v0) / p. So z - g is a measurement of the common miss with the error O + 1/p, and the posterior of the
 * common miss weighs the items by that and shrinks to zero with the prior C: partial pooling [1]. An item that was answered
 * once weighs next to nothing, one that hundreds answered weighs as much as O lets it.
 *
 * <p><b>Constants.</b> C + O = 0.5: an author is right within 0.7 of a level two times in three ({@link Norms#USUAL}). That
 * half of the variance is common is our judgement: the items of a skill usually have one author, who is strict or lenient
 * throughout. Once a tenant's answers say how much the items of a skill differ, O is that. Where nothing was answered the belief is the author's guess with the whole variance.
 *
 * <p><b>Limits.</b> The items of all levels of a skill miss alike here. People differ from item to item; that is left to
 * what is believed of them.
 *
 * <p>[1] Gelman and Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models, 2007, chapter 12.
 */
public final class ItemPool {

    private static final double COMMON = 0.25;
    private static final double OWN = 0.25;
    private static final double NOTHING_LEARNED = 1e-9;

    private final Belief common;
    private final double own;

    /** An answered item: the author's guess of it, the belief it began with and what is believed now. */
    public record Answered(Level guess, Belief start, Belief now) {}

    private ItemPool(Belief common, double own) {
        this.common = common;
        this.own = own;
    }

    /** The pool of one skill's answered items, where items differ as they usually do. */
    public static ItemPool of(List<Answered> items) {
        return of(items, Norms.USUAL);
    }

    /** The pool of one skill's answered items, where they differ by the norms' item spread once that was found. */
    public static ItemPool of(List<Answered> items, Norms norms) {
        double own = norms.equals(Norms.USUAL) ? OWN : norms.itemSpread();
        double precision = 1 / COMMON;
        double sum = 0;
        for (Answered item : items) {
            double gained = 1 / item.now().variance() - 1 / item.start().variance();
            if (gained > NOTHING_LEARNED) {
                double said = (item.now().mean() / item.now().variance()
                                - item.start().mean() / item.start().variance())
                        / gained;
                double weight = 1 / (own + 1 / gained);
                precision += weight;
                sum += weight * (said - item.guess().logits());
            }
        }
        return new ItemPool(new Belief(sum / precision, 1 / precision), own);
    }

    /** What is believed of an item of the skill before anybody has answered it. */
    public Belief unanswered(Level guess) {
        return new Belief(guess.logits() + common.mean(), own + common.variance());
    }

    /** What is believed of an item where nothing is known of its skill's others, nor how much items differ. */
    public static Belief authorsGuess(Level guess) {
        return new Belief(guess.logits(), COMMON + OWN);
    }
}
