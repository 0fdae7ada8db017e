package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.mastery.domain.ItemPool.Answered;

class ItemPoolTest {

    private static final Level GUESS = new Level(2.5);
    private static final Belief START = ItemPool.authorsGuess(GUESS);

    @Test
    void withoutAnswersTheAuthorIsBelieved() {
        assertThat(ItemPool.of(List.of()).unanswered(GUESS)).isEqualTo(ItemPool.authorsGuess(GUESS));
        assertThat(ItemPool.of(List.of(new Answered(GUESS, START, START))).unanswered(GUESS))
                .isEqualTo(ItemPool.authorsGuess(GUESS));
    }

    @Test
    void whereItemsDifferMoreTheAuthorIsBelievedLess() {
        Norms diverse = new Norms(-1, 0.3, 0.5, 1, 0.5, 1.5, 0.002, 0.02, 0.05);

        assertThat(ItemPool.of(List.of(), diverse).unanswered(GUESS)).isEqualTo(new Belief(GUESS.logits(), 1.75));
        assertThat(ItemPool.of(List.of(), Norms.USUAL).unanswered(GUESS)).isEqualTo(START);
    }

    @Test
    void aWellKnownSkillMovesAndSharpensTheGuess() {
        List<Answered> harder = IntStream.range(0, 50)
                .mapToObj(i -> new Answered(GUESS, START, new Belief(0.8, 0.01)))
                .toList();

        Belief pooled = ItemPool.of(harder).unanswered(new Level(3.5));

        assertThat(pooled.mean()).isCloseTo(1.8, within(0.05));
        assertThat(pooled.variance()).isBetween(0.25, 0.26);
    }

    @Test
    void oneItemSaysLittleAndOneAnswerNextToNothing() {
        Belief byOneItem = ItemPool.of(List.of(new Answered(GUESS, START, new Belief(0.8, 0.01))))
                .unanswered(GUESS);
        Belief byOneAnswer = ItemPool.of(List.of(new Answered(GUESS, START, new Belief(0.1, 0.48))))
                .unanswered(GUESS);

        assertThat(byOneItem.mean()).isBetween(0.3, 0.45);
        assertThat(byOneAnswer.mean()).isBetween(0.0, 0.06);
        assertThat(byOneAnswer.variance()).isBetween(0.48, 0.5);
    }

    /** What an item began with is not what its answers said: a start that was pooled itself is not counted again. */
    @Test
    void theStartIsNotEvidence() {
        Belief moved = new Belief(0.8, 0.3);

        assertThat(ItemPool.of(List.of(new Answered(GUESS, moved, moved))).unanswered(GUESS))
                .isEqualTo(ItemPool.authorsGuess(GUESS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void newItemsAreForetoldBetterThanByTheirAuthor(long seed) {
        Random random = new Random(seed);
        double byAuthor = 0;
        double byPool = 0;
        for (int skill = 0; skill < 200; skill++) {
            double common = 0.5 * random.nextGaussian();
            List<Answered> known = IntStream.range(0, 12)
                    .mapToObj(i ->
                            new Answered(GUESS, START, START.measured(common + 0.5 * random.nextGaussian(), 0.2)))
                    .toList();
            double truth = common + 0.5 * random.nextGaussian();
            byAuthor += truth * truth;
            byPool += Math.pow(ItemPool.of(known).unanswered(GUESS).mean() - truth, 2);
        }

        assertThat(byPool).isLessThan(0.8 * byAuthor);
    }
}
