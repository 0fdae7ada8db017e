package org.skillway.curriculum.path.domain;

import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.pace.domain.PacedMinutes;
import org.skillway.curriculum.target.domain.Target;

/**
 * Chooses what somebody does in the next four weeks, a step at a time, from nothing but its arguments.
 *
 * <p><b>Objective.</b> Reach the targets: minimise the levels expected to be missing,
 *
 * <pre>  sum over open targets t of  u(t) · E[max(0, level(t) - ability)]</pre>
 *
 * where u is the target's weight, doubled if critical, divided by one plus the months left ({@link Target#urgencyOn}).
 * The shortfall of a normal belief has a closed form (the "partial expectation" of inventory theory [1]). Unlike the
 * probability of being ready it still has a slope for somebody far away, which is why it is the objective, while the
 * probability decides when a target is reached. What counts is the average over the ends of the four weeks
 * ({@link Outlook}): what is learned sooner counts for longer. What a module for a rated moment of work takes off the sum
 * counts up to twice ({@link org.skillway.curriculum.workmoment.domain.WorkMoment}).
 *
 * <p><b>Effect of a module.</b> A module moves the learner by a share of the distance to half a level past its own level;
 * lesson 0.5, practice and scenario 0.6 and so on, less if it lies more than 1.5 levels above the learner ("desirable",
 * not hopeless, difficulty [2]). These shares are starting values; they order modules of one catalogue and are not
 * measured yet.
 *
 * <p><b>Search.</b> The best of four greedy plans: by gain, by gain per minute, between them, and by gain for the share it
 * takes of a plan's steps and minutes ({@link Scarce}). A module competes as a chain with everything that must come first, so
 * that a foundation earns the value of what it opens; then only the chain's first module is taken, expectations move and all
 * chains that depend on it compete again. For knapsack-like problems with precedence this is the usual heuristic [3]. The best
 * plan is then improved by small changes ({@link BestOrder}), and held against the same search begun with each of the three
 * likeliest other openings ({@link Learning}). Of few modules every order is tried ({@link EveryOrder}); of more it is not
 * exact: {@code ./skillway evaluate --only path} says how near.
 *
 * <p><b>Evidence.</b> What is believed of somebody moves with each answer; a plan goes by what of it is settled
 * ({@link Ability#asSettled}), so that one answer, guessed or a slip, moves nothing but what follows up its own module.
 *
 * <p><b>What competes.</b> New learning, reviews and remedies, in the one search: a review takes off the sum what it keeps
 * from being forgotten ({@link Forgetting}), a remedy comes before what waits for it ({@link Awaited}) as any foundation does.
 * What loses says so. What is not weighed: refreshers, help with what went wrong today or with confidence, what is begun, what
 * a curriculum requires or a person decided, and what its learner pinned.
 *
 * <p><b>What does not come.</b> What is really being learned ({@link Pursued}) is helped with, whether a role asks for its skill
 * or not, and nothing of it stays away unsaid: what rests, what no sitting is long enough for ({@link LongModules}), and the
 * open targets towards which nothing leads ({@link DeadEnds}).
 *
 * <p><b>Order.</b> In this week refreshers and remedies, reviews whose day has come, what is required, pinned and begun, then
 * new learning; among what is equally open, what was answered wrong and with confidence goes first ({@link SureMistakes}). Everything is placed in weeks whose free minutes it fits; what
 * does not fit waits for the next week. A remedy that fits none of the four makes way for a shorter one, and where there is
 * none its module waits for four weeks at most ({@link Remedies}). Minutes are those that modules take this person ({@link PacedMinutes}).
 *
 * <p>[1] Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 2017. [2] Bjork and Bjork, Making
 * Things Hard on Yourself, But in a Good Way, 2011. [3] Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004.
 */
public final class PathPlanner {

    /** Nobody reads further ahead, and everything beyond will be planned anew anyway. */
    static final int MOST_STEPS = 12;

    private PathPlanner() {}

    public static Path plan(Situation situation, Catalogue catalogue) {
        return plan(situation, catalogue, PlannerVersion.CURRENT);
    }

    public static Path plan(Situation asked, Catalogue catalogue, PlannerVersion version) {
        Path path = new Plan(version.sees(asked), catalogue, version).path();
        return version.tellsMotives() ? path : path.untold();
    }
}
