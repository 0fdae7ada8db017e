package org.skillway.curriculum.placement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.placement.domain.PlacementFixture.TARGET;
import static org.skillway.curriculum.placement.domain.PlacementFixture.aTest;
import static org.skillway.curriculum.placement.domain.PlacementFixture.answers;
import static org.skillway.curriculum.placement.domain.PlacementFixture.taken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.placement.domain.Turn.Failed;
import org.skillway.curriculum.placement.domain.Turn.Passed;
import org.skillway.curriculum.placement.domain.Turn.Refused;

/** Simulated people whose true level is known, on banks of 5 to 40 items whose true difficulties are not. */
class TestOutLawsTest {

    private static final int TESTS = 1500;
    private static final double EDGE = Design.USUAL.indifference();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoIsALevelShortPassesNoMoreOftenThanPromised(long seed) {
        Outcomes outcomes = simulate(seed, -EDGE, new Misjudged(0.7, 0));

        assertThat(outcomes.passed).isLessThanOrEqualTo(most(Design.USUAL.falsePass(), outcomes.held));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoIsALevelAboveFailsNoMoreOftenThanPromised(long seed) {
        Outcomes outcomes = simulate(seed, EDGE, new Misjudged(0.7, 0));

        assertThat(outcomes.failed).isLessThanOrEqualTo(most(Design.USUAL.falseFail(), outcomes.held));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thePromiseHoldsWhereItemsAreMisjudgedFurtherThanBelieved(long seed) {
        assertThat(simulate(seed, -EDGE, new Misjudged(1.2, 0)).passed).isLessThanOrEqualTo(most(0.05, TESTS));
        assertThat(simulate(seed, EDGE, new Misjudged(1.2, 0)).failed).isLessThanOrEqualTo(most(0.10, TESTS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thePromiseHoldsWhereAWholeBankIsEasierOrHarderThanBelieved(long seed) {
        assertThat(simulate(seed, -EDGE, new Misjudged(0.7, -0.3)).passed).isLessThanOrEqualTo(most(0.05, TESTS));
        assertThat(simulate(seed, EDGE, new Misjudged(0.7, 0.3)).failed).isLessThanOrEqualTo(most(0.10, TESTS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void clearCasesTakeEightItemsOrFewerAsARule(long seed) {
        for (double clear : List.of(-2.0, 2.0)) {
            List<Integer> lengths = simulate(seed, clear, new Misjudged(0.7, 0)).lengths;

            assertThat(lengths.stream().sorted().toList().get(lengths.size() / 2))
                    .isLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theWeakerPassLessOftenAndTheStrongerFailLessOften(long seed) {
        int passed = TESTS;
        int failed = 0;
        for (double above : List.of(3.0, 1.0, -1.0, -3.0)) {
            Outcomes outcomes = simulate(seed, above, new Misjudged(0.7, 0));

            assertThat(outcomes.passed).isLessThanOrEqualTo(passed);
            assertThat(outcomes.failed).isGreaterThanOrEqualTo(failed);
            passed = outcomes.passed;
            failed = outcomes.failed;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameAnswersGiveTheSameTestAndNoItemTwice(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            Simulated bank = Simulated.any(random, new Misjudged(0.7, 0));
            List<Response> responses = new ArrayList<>();
            Turn end = taken(aTest(bank.items, seed), HelpLevel.NONE, item -> random.nextBoolean(), responses);

            assertThat(responses).extracting(Response::item).doesNotHaveDuplicates();
            assertThat(responses).hasSizeLessThanOrEqualTo(Design.USUAL.mostItems());
            assertThat(aTest(bank.items.reversed(), seed).next(responses)).isEqualTo(end);
        }
    }

    /** What a rate allows in so many tests, with three standard deviations for chance. */
    private static int most(double rate, int tests) {
        return (int) (tests * rate + 3 * Math.sqrt(tests * rate * (1 - rate)));
    }

    private static Outcomes simulate(long seed, double above, Misjudged misjudged) {
        RandomGenerator random = new SplittableRandom(seed);
        Outcomes outcomes = new Outcomes();
        for (int i = 0; i < TESTS; i++) {
            Simulated bank = Simulated.any(random, misjudged);
            List<Response> responses = new ArrayList<>();
            Turn end = taken(
                    aTest(bank.items, random.nextLong()),
                    HelpLevel.NONE,
                    item -> bank.answered(item, TARGET.logits() + above, random),
                    responses);
            outcomes.count(end, responses.size());
        }
        return outcomes;
    }

    /** By how much the true difficulties scatter around what is believed, and lie off it all together. */
    private record Misjudged(double scatter, double shift) {}

    private static final class Outcomes {

        final List<Integer> lengths = new ArrayList<>();
        int held;
        int passed;
        int failed;

        void count(Turn end, int length) {
            if (!(end instanceof Refused)) {
                held++;
                lengths.add(length);
            }
            passed += end instanceof Passed ? 1 : 0;
            failed += end instanceof Failed ? 1 : 0;
        }
    }

    private record Simulated(List<TestItem> items, Map<String, Double> truth) {

        static Simulated any(RandomGenerator random, Misjudged misjudged) {
            List<TestItem> items = new ArrayList<>();
            Map<String, Double> truth = new HashMap<>();
            for (int i = random.nextInt(5, 41); i > 0; i--) {
                double believed = TARGET.logits() + random.nextDouble(-1.5, 1.5);
                int options = random.nextInt(3) == 0 ? 0 : random.nextInt(3, 6);
                items.add(new TestItem("item-" + i, new Belief(believed, 0.5), options, 0, false));
                truth.put("item-" + i, believed + misjudged.shift + misjudged.scatter * random.nextGaussian());
            }
            return new Simulated(items, truth);
        }

        boolean answered(String key, double ability, RandomGenerator random) {
            int options = items.stream()
                    .filter(item -> item.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .options();
            return answers(ability, truth.getOrDefault(key, 0.0), options, random);
        }
    }
}
