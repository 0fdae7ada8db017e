package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.mastery.domain.AbilityFixture.anyAbility;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.NOW;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anItemOfLevel;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyAnswer;
import static org.skillway.curriculum.mastery.domain.MasteryFixture.anyBelief;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifficultyTest {

    private static final String SKILL = AbilityFixture.SKILLS.getFirst();

    @Test
    void nobodyHasAnsweredIt() {
        assertThat(Difficulty.hearing(null, List.of())).isNull();
    }

    @Test
    void itBeginsAtWhatItsFirstAnswerWasJudgedBy() {
        ItemAnswer wrong = said(false);

        Difficulty heard = requireNonNull(Difficulty.hearing(null, List.of(wrong)));

        assertThat(heard.start()).isEqualTo(wrong.judgedBy());
        assertThat(heard.now().mean()).isGreaterThan(wrong.judgedBy().mean());
        assertThat(heard.answers()).isEqualTo(1);
    }

    @Test
    void oneThatWasStoredWithoutAStartKeepsItsAuthorsGuess() {
        var stored = new Difficulty(null, new Belief(0.3, 0.2), 7, 0.25);

        Difficulty heard = requireNonNull(Difficulty.hearing(stored, List.of(said(true))));

        assertThat(heard.start()).isNull();
        assertThat(heard.answers()).isEqualTo(8);
        assertThat(heard.told()).isEqualTo(0.25);
        assertThat(heard.now().mean()).isLessThan(0.3);
    }

    @Test
    void onlyEveryFifthAnswerIsTold() {
        List<ItemAnswer> seven =
                IntStream.range(0, 7).mapToObj(i -> said(i % 2 == 0)).toList();

        Difficulty five = requireNonNull(Difficulty.hearing(null, seven.subList(0, 5)));
        Difficulty all = requireNonNull(Difficulty.hearing(null, seven));

        assertThat(requireNonNull(Difficulty.hearing(null, seven.subList(0, 4))).told())
                .isNull();
        assertThat(five.told()).isEqualTo(five.now().mean());
        assertThat(all.told()).isEqualTo(five.told());
        assertThat(all.toldAnswers()).isEqualTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itIsTheSameWhereverItIsGatheredBetween(long seed) {
        var random = new Random(seed);
        List<ItemAnswer> answers =
                IntStream.range(0, 30).mapToObj(i -> anySaid(random)).toList();
        int cut = random.nextInt(1, 30);

        Difficulty atOnce = Difficulty.hearing(null, answers);
        Difficulty inTwo =
                Difficulty.hearing(Difficulty.hearing(null, answers.subList(0, cut)), answers.subList(cut, 30));

        assertThat(inTwo).isEqualTo(atOnce);
        assertThat(ItemAnswer.heard(null, answers))
                .isEqualTo(requireNonNull(atOnce).now());
    }

    /** Heard alone an answer says of its item what it says while its person learns from it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anItemHearsWhatItsAnswerSays(long seed) {
        var random = new Random(seed);
        Ability ability = anyAbility(random);
        Task task = Task.of(SKILL, anyBelief(random));
        Answer answer = anyAnswer(random);

        Belief heard = ability.heard(task, answer, Norms.USUAL, NOW).after(task.item());

        Task wandered = Task.of(SKILL, task.item().blurred(0.001, 0.5));
        Belief learned =
                ability.answered(wandered, answer, Norms.USUAL, NOW).task().item();
        assertThat(heard.mean()).isCloseTo(learned.mean(), within(1e-12));
        assertThat(heard.variance()).isCloseTo(learned.variance(), within(1e-12));
    }

    private static ItemAnswer said(boolean right) {
        return new ItemAnswer(anItemOfLevel(2), new Belief(-0.5, 1.2), right, 0.25, 0.05);
    }

    private static ItemAnswer anySaid(Random random) {
        return new ItemAnswer(
                anyBelief(random),
                anyBelief(random),
                random.nextBoolean(),
                random.nextDouble(0, 0.9),
                random.nextDouble(0.01, 0.5));
    }
}
