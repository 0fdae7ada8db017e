package org.skillway.metrics.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.drift.domain.ChartDesign;
import org.skillway.metrics.drift.domain.DriftState;
import org.skillway.metrics.drift.domain.Observation;
import org.skillway.metrics.drift.domain.Slipped;
import org.skillway.metrics.kpi.domain.Direction;

class ChartJsonTest {

    private final ChartJson json = new ChartJson();

    @Test
    void startsAfreshWhereNothingIsKept() {
        assertThat(json.read(null)).isEqualTo(DriftState.fresh());
    }

    /** Through warm-up, rising suspicion, alarm and recovery: a chart that is kept after each step says the same. */
    @Test
    void bringsEveryStateBackAsItWas() {
        var state = DriftState.fresh();
        var slipped = false;
        for (var i = 0; i < 60; i++) {
            var value = (i >= 30 && i < 40 ? 70 : 86) + i * 7 % 5;
            var observation = new Observation(new UUID(1, i), value, Instant.ofEpochSecond(60L * i, 123_000));
            state = state.observe(observation, Direction.HIGHER_IS_BETTER, ChartDesign.STANDARD)
                    .state();
            slipped |= state instanceof Slipped;

            assertThat(json.read(json.write(state))).isEqualTo(state);
        }
        assertThat(slipped).isTrue();
    }
}
