package org.skillway.suite.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One measured value, what it is compared with, and the goal it has, if any. */
record Figure(
        String what,
        String measured,
        String beside,
        @Nullable Goal goal) {

    /** A bound for one number; {@code atLeast} says on which side of it is well. */
    record Goal(double value, double bound, boolean atLeast, String unit) {

        static Goal atLeast(double value, double bound, String unit) {
            return new Goal(value, bound, true, unit);
        }

        static Goal atMost(double value, double bound, String unit) {
            return new Goal(value, bound, false, unit);
        }

        boolean met() {
            return atLeast ? value >= bound : value <= bound;
        }

        @Override
        public String toString() {
            return "%s %s%s: %s".formatted(atLeast ? "≥" : "≤", number(bound), unit, met() ? "met" : "missed");
        }
    }

    static Figure of(String what, String measured, String beside) {
        return new Figure(what, measured, beside, null);
    }

    Figure aiming(Goal wanted) {
        return new Figure(what, measured, beside, wanted);
    }

    static String number(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value)
                ? "%,.0f".formatted(value)
                : String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
