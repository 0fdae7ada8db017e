package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.learn;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.right;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.wrong;

import org.junit.jupiter.api.Test;

class ItemResponseTest {

    private static final Belief EVEN = new Belief(0, 1);
    private static final Belief EXACT = new Belief(0, 1e-9);

    /**
     * Golden numbers by brute force: the posterior of N(0, 1) after one right answer to an open item of difficulty 0,
     * integrated over [-12, 12] in 2,400,000 midpoint steps, independently of this class.
     */
    @Test
    void agreesWithBruteForceIntegration() {
        double mass = 0;
        double first = 0;
        double second = 0;
        double step = 1e-5;
        for (double a = -12 + step / 2; a < 12; a += step) {
            double weight = Math.exp(-a * a / 2) * 0.95 / (1 + Math.exp(-a));
            mass += weight;
            first += weight * a;
            second += weight * a * a;
        }
        double mean = first / mass;

        var learned = learn(EVEN, EXACT, new Answer(true, HelpLevel.NONE, 0, false));

        assertThat(learned.ability().mean()).isCloseTo(mean, within(1e-6));
        assertThat(learned.ability().variance()).isCloseTo(second / mass - mean * mean, within(1e-6));
    }

    @Test
    void aRightAnswerSaysLessWhenItCouldBeGuessed() {
        Answer open = new Answer(true, HelpLevel.NONE, 0, false);
        Answer choice = new Answer(true, HelpLevel.NONE, 4, false);

        double fromOpen = learn(EVEN, EXACT, open).ability().mean();
        double fromChoice = learn(EVEN, EXACT, choice).ability().mean();

        assertThat(fromChoice).isPositive().isLessThan(fromOpen);
    }

    @Test
    void aWrongAnswerSaysTheSameWhateverTheHelp() {
        double alone = learn(EVEN, EXACT, wrong()).ability().mean();
        double helped = learn(EVEN, EXACT, new Answer(false, HelpLevel.COACH, 4, false))
                .ability()
                .mean();

        assertThat(helped).isCloseTo(alone, within(1e-12));
    }

    @Test
    void anItemNobodyKnowsMovesThePersonLess() {
        double known = learn(EVEN, EXACT, right()).ability().mean();
        double unknown = learn(EVEN, new Belief(0, 2), right()).ability().mean();

        assertThat(unknown).isPositive().isLessThan(known);
    }
}
