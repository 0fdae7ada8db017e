package org.skillway.suite.evaluate.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.suite.evaluate.PublishedData;

/** Bayesian knowledge tracing (Corbett and Anderson 1995), which our model is compared with. */
class KnowledgeTracingTest {

    private static final KnowledgeTracing TRUE = new KnowledgeTracing(0.3, 0.15, 0.08, 0.2);

    /** What hmm-scalable prints for its toy data with these parameters and no forgetting. */
    @Test
    void theFilterAgreesWithTheReferenceImplementation() throws IOException {
        List<boolean[]> toy = List.of(Textbook.toy(PublishedData.folder()));

        assertThat(new KnowledgeTracing(0.5, 0.4, 0.2, 0.2).logLikelihood(toy)).isCloseTo(-9.3763477, within(1e-7));
    }

    /** By hand: known .5, right .5 · .8 + .5 · .2 = .5, known if right .8, and after learning .8 + .2 · .4. */
    @Test
    void oneAnswerMovesItByBayesAndByLearning() {
        KnowledgeTracing skill = new KnowledgeTracing(0.5, 0.4, 0.2, 0.2);

        assertThat(skill.right(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(skill.after(0.5, true)).isCloseTo(0.88, within(1e-12));
        assertThat(skill.after(0.5, false)).isCloseTo(0.52, within(1e-12));
        assertThat(skill.logLikelihood(List.of(new boolean[] {true, false})))
                .isCloseTo(Math.log(0.5 * (1 - (0.88 * 0.8 + 0.12 * 0.2))), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void fittingFindsWhatAnswersWereMadeWith(long seed) {
        List<boolean[]> people = people(new SplittableRandom(seed), 20_000);

        KnowledgeTracing found = KnowledgeTracing.fitted(people);

        assertThat(found.known()).isCloseTo(TRUE.known(), within(0.03));
        assertThat(found.learn()).isCloseTo(TRUE.learn(), within(0.02));
        assertThat(found.slip()).isCloseTo(TRUE.slip(), within(0.02));
        assertThat(found.guess()).isCloseTo(TRUE.guess(), within(0.02));
        assertThat(found.logLikelihood(people)).isGreaterThan(TRUE.logLikelihood(people));
    }

    @Test
    void fromAlmostNothingNoAnswerBecomesImpossible() {
        KnowledgeTracing always = KnowledgeTracing.fitted(List.of(new boolean[] {true, true}));
        KnowledgeTracing never = KnowledgeTracing.fitted(List.of(new boolean[] {false}));

        assertThat(always.logLikelihood(List.of(new boolean[] {false}))).isFinite();
        assertThat(never.logLikelihood(List.of(new boolean[] {true}))).isFinite();
        assertThat(always.right(always.known())).isGreaterThan(never.right(never.known()));
        assertThat(KnowledgeTracing.fitted(List.of())).isEqualTo(KnowledgeTracing.START);
    }

    private static List<boolean[]> people(SplittableRandom random, int many) {
        return IntStream.range(0, many)
                .mapToObj(person -> answers(random, 1 + random.nextInt(12)))
                .toList();
    }

    private static boolean[] answers(SplittableRandom random, int many) {
        boolean[] answers = new boolean[many];
        boolean knows = random.nextDouble() < TRUE.known();
        for (int i = 0; i < many; i++) {
            answers[i] = random.nextDouble() < (knows ? 1 - TRUE.slip() : TRUE.guess());
            knows = knows || random.nextDouble() < TRUE.learn();
        }
        return answers;
    }
}
