package org.skillway.metrics.drift.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.drift.domain.Verdict.Improved;
import org.skillway.metrics.drift.domain.Verdict.InControl;
import org.skillway.metrics.drift.domain.Verdict.WarmingUp;
import org.skillway.metrics.kpi.domain.Direction;

/**
 * No alarm is open: the baseline grows and both sums listen.
 *
 * @param start the values of the warm-up while it lasts; none in charts that began before these were kept
 */
public record Watching(Moments baseline, Run worse, Run better, List<Double> start) implements DriftState {

    public Watching(Moments baseline, Run worse, Run better, @Nullable List<Double> start) {
        this.baseline = baseline;
        this.worse = worse;
        this.better = better;
        this.start = start == null ? List.of() : List.copyOf(start);
    }

    static Watching warm(Moments baseline, Run worse, Run better) {
        return new Watching(baseline, worse, better, List.of());
    }

    @Override
    public Step observe(Observation observation, Direction direction, ChartDesign design) {
        if (baseline.count() < design.warmUp()) {
            var next = warmer(observation.value(), design);
            return new Step(
                    next, new WarmingUp(design.warmUp() - next.baseline().count()));
        }
        var raw = StandardScore.of(baseline, observation.value());
        var score = design.bounded(raw);
        var harm = direction.harm(score);
        var worseNow = worse.plus(harm - design.allowance(), observation, baseline);
        var betterNow = better.plus(-harm - design.allowance(), observation, baseline);
        if (worseNow.sum() > design.threshold()) {
            return slipped(worseNow, direction, design);
        }
        if (betterNow.sum() > design.improvement()) {
            return new Step(DriftState.fresh(), new Improved(betterNow.before().mean(), betterNow.level()));
        }
        var believable = score == raw ? observation.value() : StandardScore.value(baseline, score);
        return new Step(warm(baseline.plus(believable), worseNow, betterNow), new InControl());
    }

    private Watching warmer(double value, ChartDesign design) {
        if (start.size() != baseline.count()) {
            return warm(baseline.plus(value), worse, better);
        }
        var seen = new Opening(start).plus(value);
        var grown = seen.moments();
        return new Watching(
                grown,
                worse,
                better,
                grown.count() < Math.min(design.warmUp(), Opening.MOST) ? seen.values() : List.of());
    }

    private static Step slipped(Run run, Direction direction, ChartDesign design) {
        var first = run.latest().getFirst().occurredAt();
        return new Step(
                new Slipped(run.before(), 0),
                new Drifted(
                        run.since() == null ? first : run.since(),
                        run.sum(),
                        design.threshold(),
                        run.count(),
                        direction,
                        run.before().mean(),
                        run.worseLevel(direction, design),
                        run.latest()));
    }
}
