package org.skillway.metrics.drift.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import org.skillway.metrics.kpi.domain.Direction;

/** A person whose work is measured: facts a test states, and what the chart says to each. */
final class Work {

    static final UUID ANY = new UUID(0, 0);
    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Direction direction;
    private final ChartDesign design;
    private final List<Verdict> verdicts = new ArrayList<>();
    private DriftState state = DriftState.fresh();

    private Work(Direction direction, ChartDesign design) {
        this.direction = direction;
        this.design = design;
    }

    static Work measured(Direction direction) {
        return new Work(direction, ChartDesign.STANDARD);
    }

    static Work onChart(ChartDesign design) {
        return new Work(Direction.LOWER_IS_BETTER, design);
    }

    /** Normal values around a level, from a seed. */
    static DoubleSupplier around(double level, double deviation, Random random) {
        return () -> level + deviation * random.nextGaussian();
    }

    Work then(int count, DoubleSupplier values) {
        for (var i = 0; i < count; i++) {
            next(values.getAsDouble());
        }
        return this;
    }

    Verdict next(double value) {
        var step = state.observe(observation(verdicts.size(), value), direction, design);
        state = step.state();
        verdicts.add(step.verdict());
        return step.verdict();
    }

    /** How many more observations until the first verdict of this kind; {@code most} where it does not come before. */
    int until(Class<? extends Verdict> kind, DoubleSupplier values, int most) {
        for (var i = 1; i <= most; i++) {
            if (kind.isInstance(next(values.getAsDouble()))) {
                return i;
            }
        }
        return most;
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    DriftState state() {
        return state;
    }

    static Observation observation(int minute, double value) {
        return new Observation(ANY, value, START.plusSeconds(60L * minute));
    }
}
