package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BeliefTest {

    /** The standard normal loss function at 0 and 1, from any inventory table: 0.39894 and 0.08332. */
    @Test
    void theExpectedShortfallIsTheNormalLossFunction() {
        Belief belief = new Belief(0, 1);

        assertThat(belief.shortfall(0)).isCloseTo(0.3989423, within(1e-7));
        assertThat(belief.shortfall(-1)).isCloseTo(0.0833155, within(1e-7));
        assertThat(belief.shortfall(1)).isCloseTo(1.0833155, within(1e-7));
    }

    @Test
    void aMeasurementAsUncertainAsTheBeliefMeetsItHalfWay() {
        Belief belief = new Belief(0, 1).measured(2, 1);

        assertThat(belief).isEqualTo(new Belief(1, 0.5));
    }
}
