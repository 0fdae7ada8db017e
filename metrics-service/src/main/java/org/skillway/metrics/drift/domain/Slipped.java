package org.skillway.metrics.drift.domain;

import org.skillway.metrics.drift.domain.Verdict.Recovered;
import org.skillway.metrics.drift.domain.Verdict.StillDrifted;
import org.skillway.metrics.kpi.domain.Direction;

/** An alarm is open: the old baseline stands still and one sum gathers evidence of being back. */
public record Slipped(Moments baseline, double back) implements DriftState {

    /** Being better than ever is no stronger proof of being back than being a little better. */
    private static final double MOST_CREDIT = 1;

    @Override
    public Step observe(Observation observation, Direction direction, ChartDesign design) {
        var score = design.bounded(StandardScore.of(baseline, observation.value()));
        var credit = Math.min(-direction.harm(score), MOST_CREDIT);
        var backNow = Math.max(0, back + credit + design.allowance());
        return backNow > design.clearance()
                ? new Step(Watching.warm(baseline, Run.NONE, Run.NONE), new Recovered(baseline.mean()))
                : new Step(new Slipped(baseline, backNow), new StillDrifted());
    }
}
