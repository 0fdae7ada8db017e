package org.skillway.metrics.effect.domain;

import java.util.List;

/**
 * An effect as one design sees it.
 *
 * @param value in the KPI's unit, more is better
 * @param error its standard error
 * @param degrees of freedom of that error
 */
public record Estimate(
        Grade grade, int takers, int others, double value, double error, int degrees, List<Assumption> assumptions) {

    private static final double ROUNDING = 1e-9;

    public Estimate {
        assumptions = List.copyOf(assumptions);
    }

    /** Whether people differed at all: an error of nothing, but for rounding, says that it is not known. */
    public boolean hasSpread() {
        return error > ROUNDING * Math.max(1, Math.abs(value));
    }

    /** The interval that holds the effect with this probability, if the assumptions hold. */
    public Interval interval(double level) {
        double reach = StudentT.within(level, degrees) * error;
        return new Interval(value - reach, value + reach);
    }

    /** From where to where. */
    public record Interval(double low, double high) {

        public Conclusion verdict() {
            if (low > 0) {
                return Conclusion.HELPS;
            }
            return high < 0 ? Conclusion.HARMS : Conclusion.NOT_SHOWN;
        }
    }
}
