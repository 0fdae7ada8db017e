package org.skillway.skills.readiness.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast: how likely a person meets all that a role asks, now and later, and what is in the way. A date is absent where
 * it lies beyond five years. Whoever promotes decides for themselves.
 */
public record Readiness(
        double probabilityNow,
        List<ByDay> probabilityByDay,
        @Nullable LocalDate earliest,
        @Nullable LocalDate expected,
        @Nullable LocalDate latest,
        List<Blocker> blocking,
        Diversity evidence,
        boolean supported) {

    public Readiness {
        probabilityByDay = List.copyOf(probabilityByDay);
        blocking = List.copyOf(blocking);
    }

    /** The probability by a day from now. */
    public record ByDay(int day, LocalDate date, double probability) {}

    /** A skill whose level is not reached with four in five, and its share of all doubt: the shares of all skills make one. */
    public record Blocker(
            String skill,
            int requiredLevel,
            double estimatedLevel,
            double probability,
            double shareOfDoubt,
            boolean critical) {}

    /** What the beliefs rest on; a skill shown less than twice without help is thin. */
    public record Diversity(int kinds, int sources, int evidence, int unassisted, List<String> thin) {

        public Diversity {
            thin = List.copyOf(thin);
        }
    }
}
