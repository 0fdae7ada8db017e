package org.skillway.metrics.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.drift.domain.ChartDesign;
import org.skillway.metrics.drift.domain.DriftState;
import org.skillway.metrics.drift.domain.Moments;
import org.skillway.metrics.drift.domain.Observation;
import org.skillway.metrics.drift.domain.Slipped;
import org.skillway.metrics.drift.domain.Verdict.WarmingUp;
import org.skillway.metrics.drift.domain.Watching;
import org.skillway.metrics.kpi.domain.Direction;

class ChartJsonTest {

    private final ChartJson json = new ChartJson();

    @Test
    void startsAfreshWhereNothingIsKept() {
        assertThat(json.read(null)).isEqualTo(DriftState.fresh());
    }

    /** As they were stored before the first values were kept: what follows is what it was, raw values and all. */
    @Test
    void goesOnWithAChartStoredInItsWarmUpByAnEarlierRelease() {
        var quiet =
                "{\"sum\":0.0,\"before\":{\"count\":0,\"mean\":0.0,\"squares\":0.0},\"count\":0,\"since\":null,\"latest\":[]}";
        var state = json.read("{\"phase\":\"watching\",\"baseline\":{\"count\":11,\"mean\":86.0,\"squares\":110.0},"
                + "\"worse\":" + quiet + ",\"better\":" + quiet + "}");

        var step = state.observe(
                new Observation(new UUID(1, 1), 98, Instant.EPOCH), Direction.HIGHER_IS_BETTER, ChartDesign.STANDARD);

        assertThat(step.verdict()).isEqualTo(new WarmingUp(0));
        assertThat(step.state()).asInstanceOf(type(Watching.class)).satisfies(watching -> {
            assertThat(watching.baseline()).isEqualTo(new Moments(12, 87, 242));
            assertThat(watching.start()).isEmpty();
        });
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
