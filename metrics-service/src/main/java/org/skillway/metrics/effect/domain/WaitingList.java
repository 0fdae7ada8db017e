package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * What a refresher does, from those that were delayed by lot.
 *
 * <p>While the delayed ones wait, the two groups differ by nothing but the lot. Each person's KPI in that time is held
 * against their own four weeks before, and the effect is the difference of the mean changes [1]:
 *
 * <pre>  effect = mean(change | at once) - mean(change | delayed)</pre>
 *
 * with Welch's error for groups of different size and spread [2]. Lots are drawn by drift; only the first of each person is
 * looked at, so that people are independent. It is the effect of being offered the refresher: who did not take it counts
 * all the same, because leaving them out would undo the lot [1]. Where more than a fifth of a group was not measured, the
 * grade is B.
 *
 * <p>[1] Imbens and Rubin, Causal Inference, 2015, chapters 6 and 23. [2] Welch, Biometrika 34, 1947.
 */
public final class WaitingList {

    static final int ENOUGH = 5;
    private static final Duration BEFORE = Duration.ofDays(28);
    private static final double KNOWN = 0.8;

    private WaitingList() {}

    /** Of lots whose delay is over; empty while one group has fewer than five people with an outcome, or all changed by the same. */
    public static Optional<Estimate> estimate(List<Lot> settled, Map<UUID, Course> courses) {
        Group atOnce = new Group();
        Group delayed = new Group();
        Set<UUID> seen = new HashSet<>();
        settled.stream()
                .sorted(Comparator.comparing(Lot::at).thenComparing(Lot::person))
                .filter(lot -> seen.add(lot.person()))
                .forEach(lot -> (lot.delayed() ? delayed : atOnce).add(change(lot, courses)));
        if (atOnce.changes.size() < ENOUGH || delayed.changes.size() < ENOUGH) {
            return Optional.empty();
        }
        boolean known = atOnce.known() >= KNOWN && delayed.known() >= KNOWN;
        Sample first = Sample.of(atOnce.changes);
        Sample second = Sample.of(delayed.changes);
        return Optional.of(new Estimate(
                        known ? Grade.A : Grade.B,
                        first.size(),
                        second.size(),
                        first.mean() - second.mean(),
                        Math.sqrt(first.errorVariance() + second.errorVariance()),
                        degrees(first, second),
                        known
                                ? List.of(Assumption.BY_LOT, Assumption.OFFERED)
                                : List.of(Assumption.BY_LOT, Assumption.OFFERED, Assumption.OUTCOMES_MISSING)))
                .filter(Estimate::hasSpread);
    }

    private static OptionalDouble change(Lot lot, Map<UUID, Course> courses) {
        Course course = courses.get(lot.person());
        return course == null ? OptionalDouble.empty() : course.change(lot.at(), BEFORE, lot.delay());
    }

    /** Welch's, rounded down. */
    private static int degrees(Sample first, Sample second) {
        double sum = first.errorVariance() + second.errorVariance();
        double parts = first.errorVariance() * first.errorVariance() / (first.size() - 1)
                + second.errorVariance() * second.errorVariance() / (second.size() - 1);
        return parts == 0 ? first.size() + second.size() - 2 : Math.max(1, (int) (sum * sum / parts));
    }

    private static final class Group {

        private final List<Double> changes = new ArrayList<>();
        private int people;

        void add(OptionalDouble change) {
            people++;
            change.ifPresent(changes::add);
        }

        double known() {
            return (double) changes.size() / people;
        }
    }
}
