package org.skillway.curriculum.placement.domain;

import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.ItemResponse;
import org.skillway.curriculum.mastery.domain.Level;

/** What an answer to an item tells: by how much it changes the two log likelihood ratios of a test ({@link TestOut}). */
record Telling(String item, Change pass, Change fail) {

    /** The likelihood model speaks of beliefs; this one is as good as a number. */
    private static final double EXACT = 1e-9;

    static Telling of(TestItem item, Level target, Design design) {
        double inner = design.indifference() - TestOut.ALLOWANCE;
        double outer = design.indifference() + TestOut.CLEARLY;
        return new Telling(
                item.key(),
                Change.between(chance(item, target, outer), chance(item, target, -inner)),
                Change.between(chance(item, target, -outer), chance(item, target, inner)));
    }

    private static double chance(TestItem item, Level target, double above) {
        var ability = new Belief(target.logits() + above, EXACT);
        var answer = new Answer(true, HelpLevel.NONE, item.options(), false);
        return ItemResponse.chance(ability, item.difficulty(), answer);
    }

    /**
     * How a log likelihood ratio changes.
     *
     * @param information how far an answer is expected to move it: Kullback and Leibler's, both ways together
     */
    record Change(double right, double wrong, double information) {

        static Change between(double claimed, double feared) {
            double right = Math.log(claimed / feared);
            double wrong = Math.log((1 - claimed) / (1 - feared));
            return new Change(right, wrong, (claimed - feared) * (right - wrong));
        }

        /** How much lies between a right answer and a wrong one. */
        double span() {
            return Math.abs(right - wrong);
        }

        double after(Response response) {
            return response.shown() ? right : wrong;
        }
    }
}
