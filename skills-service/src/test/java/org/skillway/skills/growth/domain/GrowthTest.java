package org.skillway.skills.growth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Normal;

class GrowthTest {

    /** The mean of a lognormal distribution is exp(mu + sigma²/2). */
    @Test
    void theSpeedsAreLognormal() {
        var mean = Growth.overPeople(speed -> speed);

        assertThat(mean).isCloseTo(0.1 * Math.exp(0.125), within(0.001));
    }

    @Test
    void theQuantileUndoesTheDistribution() {
        for (var p = 0.001; p < 1; p += 0.017) {
            assertThat(Normal.below(Normal.quantile(p))).isCloseTo(p, within(1e-9));
        }
    }

    @Test
    void theShortfallIsWhatDrawingFromTheBeliefGives() {
        var believed = new Estimate(0.2, 0.7, 4, 3);
        var random = new Random(3);
        var sum = 0.0;
        for (var draw = 0; draw < 200_000; draw++) {
            sum += Math.max(0, 0.5 - (believed.mean() + believed.sd() * random.nextGaussian()));
        }

        assertThat(Growth.shortfall(believed, 3)).isCloseTo(sum / 200_000, within(0.005));
    }
}
