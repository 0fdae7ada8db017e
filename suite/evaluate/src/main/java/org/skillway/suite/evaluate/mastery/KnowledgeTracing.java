package org.skillway.suite.evaluate.mastery;

import java.util.List;

/**
 * Bayesian knowledge tracing of one skill, as it is taught: somebody knows it or does not, may learn it with each answer and
 * never forgets it.
 *
 * <pre>
 *   right           = known (1 - slip) + (1 - known) guess
 *   known if right  = known (1 - slip) / right
 *   known if wrong  = known slip / (1 - right)
 *   known next      = known if … + (1 - known if …) learn
 * </pre>
 *
 * <p>The four numbers are fitted to many people's answers by the algorithm of Baum and Welch, from one start, until a round
 * wins less than a ten-thousandth of a nat, three hundred rounds at most. Guess and slip are kept at a half or less: beyond,
 * whoever knows the skill would do worse than whoever does not (Baker, Corbett and Aleven, ITS 2008). All stay a hundredth
 * away from never and always, so that no answer is impossible.
 *
 * <p>A. Corbett and J. Anderson, Knowledge Tracing, User Modeling and User-Adapted Interaction 4, 1995; L. Baum et al., Annals
 * of Mathematical Statistics 41, 1970.
 *
 * @param known the chance that somebody knows the skill before their first answer
 * @param learn the chance that they learn it with an answer
 * @param slip the chance of a wrong answer of somebody who knows it
 * @param guess the chance of a right answer of somebody who does not
 */
record KnowledgeTracing(double known, double learn, double slip, double guess) {

    static final KnowledgeTracing START = new KnowledgeTracing(0.4, 0.1, 0.1, 0.25);

    private static final int MOST_ROUNDS = 300;
    private static final double ENOUGH = 1e-4;
    private static final double LEAST = 0.01;
    private static final double MOST_LUCK = 0.5;

    /** The chance of a right answer of somebody who knows the skill with this chance. */
    double right(double known) {
        return known * (1 - slip) + (1 - known) * guess;
    }

    /** The chance that they know it by their next answer. */
    double after(double known, boolean right) {
        double now = known * (right ? 1 - slip : slip) / (right ? right(known) : 1 - right(known));
        return now + (1 - now) * learn;
    }

    /** Of all these people's answers in a skill, each in the order in which they were given. */
    double logLikelihood(List<boolean[]> people) {
        double sum = 0;
        for (boolean[] answers : people) {
            double state = known;
            for (boolean right : answers) {
                sum += Math.log(right ? right(state) : 1 - right(state));
                state = after(state, right);
            }
        }
        return sum;
    }

    static KnowledgeTracing fitted(List<boolean[]> people) {
        KnowledgeTracing best = START;
        double likelihood = best.logLikelihood(people);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            KnowledgeTracing next = new Counts(best).of(people);
            double after = next.logLikelihood(people);
            if (after - likelihood < ENOUGH) {
                return after > likelihood ? next : best;
            }
            best = next;
            likelihood = after;
        }
        return best;
    }

    /** What is expected to have happened unseen, if the numbers were these. */
    private static final class Counts {

        private final KnowledgeTracing as;
        private double knewAtFirst;
        private double couldLearn;
        private double learned;
        private double knew;
        private double slipped;
        private double unknown;
        private double guessed;

        Counts(KnowledgeTracing as) {
            this.as = as;
        }

        KnowledgeTracing of(List<boolean[]> everybody) {
            everybody.forEach(this::count);
            double people = everybody.size();
            return new KnowledgeTracing(
                    share(knewAtFirst, people, as.known, 1 - LEAST),
                    share(learned, couldLearn, as.learn, 1 - LEAST),
                    share(slipped, knew, as.slip, MOST_LUCK),
                    share(guessed, unknown, as.guess, MOST_LUCK));
        }

        private void count(boolean[] answers) {
            int n = answers.length;
            double[] before = new double[n];
            double state = as.known;
            for (int i = 0; i < n; i++) {
                before[i] = state;
                state = as.after(state, answers[i]);
            }
            // How likely the answers after this one are, up to a factor that both share.
            double ifKnown = 1;
            double ifNot = 1;
            for (int i = n - 1; i >= 0; i--) {
                double saidKnown = answers[i] ? 1 - as.slip : as.slip;
                double saidNot = answers[i] ? as.guess : 1 - as.guess;
                boolean last = i == n - 1;
                double learns = last ? 0 : as.learn * ifKnown;
                double nextNot = last ? 1 : learns + (1 - as.learn) * ifNot;
                double all = before[i] * saidKnown * ifKnown + (1 - before[i]) * saidNot * nextNot;
                double knows = before[i] * saidKnown * ifKnown / all;
                note(answers[i], knows);
                learned += (1 - before[i]) * saidNot * learns / all;
                couldLearn += last ? 0 : 1 - knows;
                knewAtFirst += i == 0 ? knows : 0;
                double scale = saidKnown * ifKnown + saidNot * nextNot;
                ifKnown = saidKnown * ifKnown / scale;
                ifNot = saidNot * nextNot / scale;
            }
        }

        private void note(boolean right, double knows) {
            knew += knows;
            unknown += 1 - knows;
            slipped += right ? 0 : knows;
            guessed += right ? 1 - knows : 0;
        }

        private static double share(double some, double all, double without, double most) {
            return all == 0 ? without : Math.clamp(some / all, LEAST, most);
        }
    }
}
