package org.skillway.curriculum.pace.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntensityTest {

    @Test
    void nothingIsKnownBelowFivePeopleHereOrInThePool() {
        assertThat(Intensity.of(new OthersTimes(List.of(40, 40, 40, 40), List.of(), 0)))
                .isEmpty();
        assertThat(Intensity.of(new OthersTimes(List.of(), List.of(40, 50), 4))).isEmpty();
        assertThat(Intensity.of(OthersTimes.NONE)).isEmpty();
    }

    /** By hand: precision 1 / 0.25 of the pool of many, and 5 / 0.34 of five; their own variance is none, so less counts. */
    @Test
    void theBeliefIsTheConjugateOneOfPoolAndTimes() {
        Intensity alone = Intensity.of(new OthersTimes(Collections.nCopies(5, 40), List.of(), 0))
                .orElseThrow();
        double single = 10 * 0.34 / 14;

        assertThat(alone.log().mean()).isCloseTo(Math.log(40), within(1e-9));
        assertThat(alone.log().variance()).isCloseTo(single / 5, within(1e-9));
        assertThat(alone.error()).isCloseTo(single - 0.09, within(1e-9));
        assertThat(alone.shared()).isCloseTo(Math.sqrt(0.09 / 5), within(1e-9));

        Intensity pooled = Intensity.of(new OthersTimes(Collections.nCopies(5, 40), Collections.nCopies(4, 80), 20))
                .orElseThrow();
        double own = 5 / single;
        double prior = 1 / (0.25 * 1.25);
        assertThat(pooled.log().mean())
                .isCloseTo((own * Math.log(40) + prior * Math.log(80)) / (own + prior), within(1e-9));
        assertThat(pooled.log().variance()).isCloseTo(1 / (own + prior), within(1e-9));
        assertThat(pooled.shared()).isLessThan(alone.shared());
    }

    @Test
    void anItemNobodyAnsweredIsTakenForOneOfItsModule() {
        Intensity first =
                Intensity.of(new OthersTimes(List.of(), List.of(60, 60), 12)).orElseThrow();

        assertThat(first.log().mean()).isCloseTo(Math.log(60), within(1e-9));
        assertThat(first.log().variance()).isCloseTo(0.25 * 1.5, within(1e-9));
        assertThat(first.shared()).isCloseTo(Math.sqrt(0.09 / 12), within(1e-9));
    }

    /** In whatever order others came, all that is believed of the item is the same to the last bit. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderInWhichOthersCameChangesNothing(long seed) {
        var random = new Random(seed);
        List<Integer> seconds = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            seconds.add((int) Math.ceil(40 * Math.exp(0.6 * random.nextGaussian())));
        }
        Intensity one =
                Intensity.of(new OthersTimes(seconds, List.of(30, 50), 60)).orElseThrow();

        Collections.shuffle(seconds, random);

        assertThat(Intensity.of(new OthersTimes(seconds, List.of(30, 50), 60))).contains(one);
    }

    @Test
    void pagesLeftOpenHardlyMoveItAndTimesThatDifferMakeItSayLess() {
        List<Integer> seconds = new ArrayList<>(Collections.nCopies(10, 30));
        seconds.addAll(Collections.nCopies(10, 53));
        Intensity calm = Intensity.of(new OthersTimes(seconds, List.of(), 0)).orElseThrow();
        seconds.addAll(List.of(3_600, 86_400));

        Intensity open = Intensity.of(new OthersTimes(seconds, List.of(), 0)).orElseThrow();

        assertThat(open.log().mean() - calm.log().mean()).isBetween(0.0, 0.15);
        assertThat(open.error()).isGreaterThan(calm.error());
    }
}
