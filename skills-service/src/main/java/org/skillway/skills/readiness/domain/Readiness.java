package org.skillway.skills.readiness.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.leave.domain.Tenure;

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

    /**
     * As it is for somebody who does not practise on leave, which puts every date off, and whose contract may end before:
     * what lies beyond is absent.
     */
    public Readiness during(Tenure tenure, LocalDate from) {
        return new Readiness(
                probabilityNow,
                probabilityByDay.stream()
                        .map(by -> new ByDay(by.day(), tenure.day(from, by.day()), by.probability()))
                        .filter(by -> tenure.lastsTo(by.date()))
                        .toList(),
                during(tenure, from, earliest),
                during(tenure, from, expected),
                during(tenure, from, latest),
                blocking,
                evidence,
                supported);
    }

    private static @Nullable LocalDate during(Tenure tenure, LocalDate from, @Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        var day = tenure.day(from, Math.toIntExact(ChronoUnit.DAYS.between(from, date)));
        return tenure.lastsTo(day) ? day : null;
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

    /** What the beliefs rest on; a skill shown less than twice without help is thin, one whose reflection is missing unreflected. */
    public record Diversity(
            int kinds, int sources, int evidence, int unassisted, List<String> thin, List<String> unreflected) {

        public Diversity {
            thin = List.copyOf(thin);
            unreflected = List.copyOf(unreflected);
        }
    }
}
