package org.skillway.skills.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @Test
    void aModuleTeachesTheStepsAroundItsLevel() {
        var coverage = new Coverage(List.of(module("lesson", 2.5), module("practice", 4)));

        assertThat(coverage.untaught(0, 5)).containsExactly(1, 5);
        assertThat(coverage.untaught(1.2, 4)).isEmpty();
        assertThat(coverage.teaching(3)).hasSize(1);
    }

    @Test
    void whatShowsOrRepeatsTeachesNothing() {
        var coverage = new Coverage(List.of(module("check", 2), module("refresher", 2), module("simplified", 2)));

        assertThat(coverage.untaught(1, 2)).containsExactly(2);
        assertThat(coverage.helping(1, 2)).isEmpty();
        assertThat(coverage.helping(2.2, 2)).hasSize(3);
    }

    @Test
    void aKindNobodyKnowsYetIsLearning() {
        assertThat(new Coverage(List.of(module("podcast", 2))).untaught(1, 2)).isEmpty();
    }

    @Test
    void missingContentIsPricedByWhatIsLeftOfTheStepToEach() {
        var missing = MissingContent.of(
                List.of(new OpenGap("refunds", 3, 1.5), new OpenGap("refunds", 2, 0), new OpenGap("empathy", 2, 1.9)),
                Map.of("refunds", new Coverage(List.of(module("lesson", 1)))));

        assertThat(missing)
                .extracting(one -> one.skill() + " " + one.level() + " " + one.people())
                .containsExactly("refunds 2 2", "refunds 3 1", "empathy 2 1");
        // Half a level of one and a whole of the other, at ten hours a level.
        assertThat(missing.getFirst().minutes()).isCloseTo(900, within(1e-9));
    }

    /** However it is cut into steps, it is the way that is left to everybody. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutAnyContentThePriceIsTheWholeWay(int seed) {
        var random = new Random(seed);
        var gaps = IntStream.range(0, 50)
                .mapToObj(n -> new OpenGap(
                        "skill-" + n % 3, 1 + random.nextInt(5), Math.clamp(2 * random.nextGaussian(), 0, 5)))
                .toList();

        var price = MissingContent.of(gaps, Map.of()).stream()
                .mapToDouble(MissingContent::minutes)
                .sum();

        var way = gaps.stream()
                .mapToDouble(gap -> Math.max(0, gap.required() - gap.level()))
                .sum();
        assertThat(price).isCloseTo(600 * way, within(1e-6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherModuleNeverMakesMoreUntaught(int seed) {
        var random = new Random(seed);
        var modules = IntStream.range(0, 6)
                .mapToObj(n ->
                        module(List.of("lesson", "check", "practice").get(random.nextInt(3)), 5 * random.nextDouble()))
                .toList();

        for (var known = 0; known < modules.size(); known++) {
            assertThat(new Coverage(modules.subList(0, known)).untaught(0, 5))
                    .containsAll(new Coverage(modules.subList(0, known + 1)).untaught(0, 5));
        }
    }

    private static Asset module(String kind, double level) {
        return new Asset(kind + "-" + level, kind, "refunds", level, 5);
    }
}
