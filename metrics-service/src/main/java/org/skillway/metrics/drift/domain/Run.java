package org.skillway.metrics.drift.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.kpi.domain.Direction;

/** One side of the chart since its sum last left zero: the suspicion so far and the observations that raised it. */
public record Run(
        double sum, Moments before, long count, @Nullable Instant since, List<Observation> latest) {

    /** Enough to show a reader why; the sum itself forgets nothing. */
    private static final int SHOWN = 20;

    static final Run NONE = new Run(0, Moments.NONE, 0, null, List.of());

    public Run {
        latest = List.copyOf(latest);
    }

    /** Adds the push of one observation; back at zero or below, the suspicion ends. */
    Run plus(double push, Observation observation, Moments baseline) {
        if (sum + push <= 0) {
            return NONE;
        }
        return new Run(
                sum + push,
                since == null ? baseline : before,
                count + 1,
                since == null ? observation.occurredAt() : since,
                Stream.concat(latest.stream().skip(Math.max(0, latest.size() + 1 - SHOWN)), Stream.of(observation))
                        .toList());
    }

    /** The mean of the latest, of which a strange value counts no farther than is believable. */
    double level() {
        return new Opening(latest.stream().map(Observation::value).toList())
                .moments()
                .mean();
    }

    /**
     * As the other where that shows the slip; else, as the latest may look better than all that raised the suspicion, the
     * value of the mean score, which is beyond the baseline for any sum above zero.
     */
    double worseLevel(Direction direction, ChartDesign design) {
        var level = level();
        if (direction.harm(level - before.mean()) > 0) {
            return level;
        }
        var mean = sum / count + design.allowance();
        return StandardScore.value(before, direction.harm(mean));
    }
}
