package org.skillway.metrics.drift.domain;

import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.drift.domain.Verdict.Improved;
import org.skillway.metrics.drift.domain.Verdict.InControl;
import org.skillway.metrics.drift.domain.Verdict.WarmingUp;
import org.skillway.metrics.kpi.domain.Direction;

/** No alarm is open: the baseline grows and both sums listen. */
public record Watching(Moments baseline, Run worse, Run better) implements DriftState {

    @Override
    public Step observe(Observation observation, Direction direction, ChartDesign design) {
        if (baseline.count() < design.warmUp()) {
            var grown = baseline.plus(observation.value());
            return new Step(new Watching(grown, worse, better), new WarmingUp(design.warmUp() - grown.count()));
        }
        var raw = StandardScore.of(baseline, observation.value());
        var score = design.bounded(raw);
        var harm = direction.harm(score);
        var worseNow = worse.plus(harm - design.allowance(), observation, baseline);
        var betterNow = better.plus(-harm - design.allowance(), observation, baseline);
        if (worseNow.sum() > design.threshold()) {
            return slipped(worseNow, design);
        }
        if (betterNow.sum() > design.improvement()) {
            return new Step(DriftState.fresh(), new Improved(betterNow.before().mean(), betterNow.median()));
        }
        var believable = score == raw ? observation.value() : StandardScore.value(baseline, score);
        return new Step(new Watching(baseline.plus(believable), worseNow, betterNow), new InControl());
    }

    private static Step slipped(Run run, ChartDesign design) {
        var first = run.latest().getFirst().occurredAt();
        return new Step(
                new Slipped(run.before(), 0),
                new Drifted(
                        run.since() == null ? first : run.since(),
                        run.sum(),
                        design.threshold(),
                        run.count(),
                        run.before().mean(),
                        run.median(),
                        run.latest()));
    }
}
