package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyAnswer;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyBelief;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.learn;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemResponseLawsTest {

    private static final int CASES = 500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rightNeverLowersAndWrongNeverRaises(long seed) {
        forAnyCase(seed, (ability, difficulty, answer) -> {
            double shift = learn(ability, difficulty, answer).ability().mean() - ability.mean();

            assertThat(answer.correct() ? shift : -shift).isNotNegative();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theItemLooksHarderExactlyWhenThePersonLooksWeaker(long seed) {
        forAnyCase(seed, (ability, difficulty, answer) -> {
            var learned = learn(ability, difficulty, answer);
            double person = learned.ability().mean() - ability.mean();
            double item = learned.difficulty().mean() - difficulty.mean();

            assertThat(item * ability.variance()).isCloseTo(-person * difficulty.variance(), within(1e-9));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noAnswerMakesUsLessSure(long seed) {
        forAnyCase(seed, (ability, difficulty, answer) -> {
            var learned = learn(ability, difficulty, answer);

            assertThat(learned.ability().variance()).isLessThanOrEqualTo(ability.variance());
            assertThat(learned.difficulty().variance()).isLessThanOrEqualTo(difficulty.variance());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moreHelpNeverGivesMoreCredit(long seed) {
        forAnyCase(seed, (ability, difficulty, answer) -> {
            double credit = Double.POSITIVE_INFINITY;
            for (HelpLevel help : HelpLevel.values()) {
                var helped = new Answer(answer.correct(), help, answer.options(), answer.familiar());
                double mean = learn(ability, difficulty, helped).ability().mean();
                assertThat(mean).isLessThanOrEqualTo(credit + 1e-12);
                credit = mean;
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aStrongerPersonIsMoreLikelyToBeRight(long seed) {
        forAnyCase(seed, (ability, difficulty, answer) -> {
            var stronger = new Belief(ability.mean() + 0.5, ability.variance());

            assertThat(ItemResponse.chance(stronger, difficulty, answer))
                    .isGreaterThan(ItemResponse.chance(ability, difficulty, answer));
        });
    }

    /** What we expect to believe after the answer is what we believe now: the update invents nothing. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theExpectedBeliefIsTheBelief(long seed) {
        forAnyCase(seed, (ability, difficulty, answer) -> {
            var right = new Answer(true, answer.help(), answer.options(), answer.familiar());
            var wrong = new Answer(false, answer.help(), answer.options(), answer.familiar());
            double chance = ItemResponse.chance(ability, difficulty, answer);
            double expected = chance
                            * learn(ability, difficulty, right).ability().mean()
                    + (1 - chance) * learn(ability, difficulty, wrong).ability().mean();

            assertThat(expected).isCloseTo(ability.mean(), within(1e-9));
        });
    }

    private static void forAnyCase(long seed, Law law) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            law.holds(anyBelief(random), anyBelief(random), anyAnswer(random));
        }
    }

    private interface Law {
        void holds(Belief ability, Belief difficulty, Answer answer);
    }
}
