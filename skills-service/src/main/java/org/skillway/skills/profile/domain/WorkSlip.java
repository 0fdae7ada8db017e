package org.skillway.skills.profile.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure of somebody's work that goes with a skill has slipped, lastingly, from the person's own baseline.
 *
 * @param since when the slip began
 * @param recovered absent while it stands
 */
public record WorkSlip(
        String kpi,
        Instant since,
        Instant knownAt,
        @Nullable Recovery recovered) {

    /** The figure is back where it was, or the slip was withdrawn, as its figure is compared anew: it stands no longer. */
    public record Recovery(Instant at, Instant knownAt) {}

    public boolean stands() {
        return recovered == null;
    }

    /** As it was known at a moment at which it had begun. */
    public WorkSlip at(Moment moment) {
        return recovered == null || moment.holds(recovered.at(), recovered.knownAt())
                ? this
                : new WorkSlip(kpi, since, knownAt, null);
    }
}
