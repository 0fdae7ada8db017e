package org.skillway.metrics.drift.domain;

import java.time.Instant;
import java.util.List;
import org.skillway.metrics.kpi.domain.Direction;

/** What one more observation says about a person's KPI. */
public sealed interface Verdict {

    /** Too little is known to judge. */
    record WarmingUp(long observationsToGo) implements Verdict {}

    /** Nothing beyond the person's usual variation. */
    record InControl() implements Verdict {}

    /**
     * The work has slipped, lastingly, from the person's own baseline.
     *
     * @param statistic the sum that crossed the threshold, in standard deviations
     * @param observations how many observations the suspicion rests on
     * @param baseline the mean before them, in the KPI's unit
     * @param recent the mean of the evidence, of which strange values count no farther than is believable; always on the
     *     worse side of the baseline
     * @param evidence the latest of them, oldest first
     */
    record Drifted(
            Instant since,
            double statistic,
            double threshold,
            long observations,
            Direction direction,
            double baseline,
            double recent,
            List<Observation> evidence)
            implements Verdict {

        public Drifted {
            if (!(direction.harm(recent - baseline) > 0)) {
                throw new IllegalArgumentException(
                        "With %s, %s is no slip from %s".formatted(direction, recent, baseline));
            }
            evidence = List.copyOf(evidence);
        }
    }

    /** Slipped already, and not back yet. */
    record StillDrifted() implements Verdict {}

    /** Back at the level from before the slip. */
    record Recovered(double baseline) implements Verdict {}

    /** The work has become lastingly better; the chart learns the new level afresh. */
    record Improved(double baseline, double recent) implements Verdict {}
}
