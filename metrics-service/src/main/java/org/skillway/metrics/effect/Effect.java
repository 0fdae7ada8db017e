package org.skillway.metrics.effect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.effect.domain.Assumption;
import org.skillway.metrics.effect.domain.Conclusion;
import org.skillway.metrics.effect.domain.Estimate.Interval;
import org.skillway.metrics.effect.domain.Grade;

/**
 * What a module, or the refreshers of a skill, do to a KPI, as it was estimated last.
 *
 * @param key the module's, or the skill whose refreshers these are
 * @param found null while it is too early to tell
 */
record Effect(
        Subject subject,
        String key,
        String skill,
        String kpi,
        String unit,
        @Nullable Found found,
        Instant estimatedAt) {

    enum Subject {
        MODULE,
        REFRESHER
    }

    /** The figures; {@code level} is the probability with which all intervals of one run hold together. */
    record Found(
            Grade grade,
            double estimate,
            double low,
            double high,
            double level,
            int takers,
            int others,
            List<Assumption> assumptions) {

        Found {
            assumptions = List.copyOf(assumptions);
        }
    }

    Conclusion verdict() {
        Found figures = found;
        if (figures == null) {
            return Conclusion.TOO_EARLY;
        }
        return new Interval(figures.low(), figures.high()).verdict();
    }

    /** The same with nothing known of it. */
    Effect without(Instant at) {
        return new Effect(subject, key, skill, kpi, unit, null, at);
    }

    /** Whether both say the same, whenever they were estimated. */
    boolean saysAs(Effect other) {
        return new Effect(subject, key, skill, kpi, unit, found, other.estimatedAt).equals(other);
    }
}
