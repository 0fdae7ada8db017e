package org.skillway.curriculum.mastery.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns from one answer about the person and the item at once.
 *
 * <p><b>Model.</b> Ability a and difficulty b are independent normal beliefs. A person answers rightly with probability
 *
 * <pre>  p(x) = c + (1 - c)(1 - s) / (1 + e^-x),   x = a - b</pre>
 *
 * the logistic item response model [1] with a lower asymptote c (luck: guessing, help, memory) and an upper one through
 * the slip s [2]. The chance to fail, (1 - c)(1 - (1 - s) / (1 + e^-x)), has the same shape in x whatever c is: help
 * makes a success say less and leaves a failure as telling as ever.
 *
 * <p><b>Update.</b> The answer speaks about x alone, and x is normal before it. Its mean and variance after the answer
 * are computed numerically and handed back to a and b in proportion to their share of the variance of x: assumed-density
 * filtering, one pass, no history needed [3][4]. {@link Ability} uses the same update for a sum of more unknowns. The integral is a trapezoid sum over six standard deviations in steps
 * of a quarter; for an integrand this smooth the rule converges geometrically [5].
 *
 * <p><b>Constants.</b> c is 1/options for a choice, combined with the help's and memory's share ({@link HelpLevel},
 * {@link Answer}): those shares are our judgement, only their order is certain. s = 0.05, unless {@link NormSearch} finds another, keeps a careless error of an
 * expert from costing more than its due; knowledge-tracing practice bounds it at 0.1 [6].
 *
 * <p><b>Limits.</b> A success that nobody expected makes the exact posterior of a guessable item wider than the prior.
 * We keep the prior variance then: no answer may make us less sure. One normal per skill cannot hold "either novice or
 * expert". One person's answers in another order give the same belief only nearly; with answers of others see {@link ItemDays}.
 *
 * <p>[1] Birnbaum in Lord and Novick, Statistical Theories of Mental Test Scores, 1968. [2] Barton and Lord, An Upper
 * Asymptote for the Three-Parameter Logistic Item-Response Model, 1981. [3] Minka, A Family of Algorithms for
 * Approximate Bayesian Inference, 2001. [4] Weng and Lin, A Bayesian Approximation Method for Online Ranking, JMLR 12,
 * 2011. [5] Trefethen and Weideman, The Exponentially Convergent Trapezoidal Rule, SIAM Review 56, 2014. [6] Corbett and
 * Anderson, Knowledge Tracing, UMUAI 4, 1995; Baker, Corbett and Aleven, ITS 2008.
 */
public final class ItemResponse {

    private static final double STEP = 0.25;
    private static final int STEPS = 24;
    private static final double[] WEIGHTS = weights();

    private ItemResponse() {}

    /** What is believed about each unknown after an answer, and how likely that answer was before. */
    record After(List<Belief> beliefs, double likelihood) {}

    /** The probability that this person gets this item right, as far as we know them both. */
    public static double chance(Belief ability, Belief difficulty, Answer answer) {
        return chance(0, List.of(new Term(ability, 1), new Term(difficulty, -1)), answer, Norms.USUAL.slip());
    }

    /** The probability of a right answer when x is the sum of what is known and of these unknowns. */
    static double chance(double known, List<Term> terms, Answer answer, double slip) {
        Belief sum = sum(known, terms);
        double luck = answer.luck();
        double sd = sum.sd();
        double mass = 0;
        double right = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            double weight = WEIGHTS[i + STEPS];
            mass += weight;
            right += weight * (1 - (1 - luck) * failing(sum.mean() + sd * STEP * i, slip));
        }
        return right / mass;
    }

    /** The unknowns of the sum after an answer, in their order, and how likely that answer was. */
    static After learn(double known, List<Term> terms, Answer answer, double slip) {
        return learn(known, terms, answer.correct(), answer.luck(), slip);
    }

    static After learn(double known, List<Term> terms, boolean correct, double luck, double slip) {
        Belief sum = sum(known, terms);
        double sd = sum.sd();
        double all = 0;
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            double z = STEP * i;
            double failing = (1 - luck) * failing(sum.mean() + sd * z, slip);
            double weight = WEIGHTS[i + STEPS] * (correct ? 1 - failing : failing);
            all += WEIGHTS[i + STEPS];
            mass += weight;
            first += weight * z;
            second += weight * z * z;
        }
        double mean = first / mass;
        double shrink = sum.variance() * Math.max(0, 1 - (second / mass - mean * mean));
        List<Belief> beliefs = new ArrayList<>(terms.size());
        for (Term term : terms) {
            beliefs.add(term.moved(sum.variance(), sd * mean, shrink));
        }
        return new After(beliefs, mass / all);
    }

    static Belief sum(double known, List<Term> terms) {
        double mean = known;
        double variance = 0;
        for (Term term : terms) {
            mean += term.mean();
            variance += term.variance();
        }
        return new Belief(mean, variance);
    }

    private static double failing(double x, double slip) {
        return 1 - (1 - slip) / (1 + Math.exp(-x));
    }

    private static double[] weights() {
        double[] weights = new double[2 * STEPS + 1];
        for (int i = -STEPS; i <= STEPS; i++) {
            weights[i + STEPS] = Math.exp(-STEP * i * STEP * i / 2);
        }
        return weights;
    }
}
