package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that was told by some time of where a person stands.
 *
 * <p><b>The rule.</b> What is told holds from its day on, and replaces what was told before about that day and those after.
 * So on a day that holds which was told last among what holds from that day or before [1]. Nothing is ever overwritten:
 * leaving out what was told after a time gives what was known then.
 *
 * <p>[1] Snodgrass, Developing Time-Oriented Database Applications in SQL, 1999: valid time and transaction time.
 */
public record PlacementHistory(List<Placement> told) {

    /** Where somebody stood, the first and the last day included; without a last day it still holds. */
    public record Period(LocalDate from, @Nullable LocalDate to, Placement placement) {}

    public PlacementHistory {
        if (told.isEmpty()) {
            throw new IllegalArgumentException("Of whom nothing was told there is no history");
        }
        told = told.stream()
                .sorted(Comparator.comparingLong(Placement::version))
                .toList();
    }

    /** What holds on a day; empty before the first day that anything was told of. */
    public Optional<Placement> on(LocalDate day) {
        return told.reversed().stream()
                .filter(placement -> !placement.from().isAfter(day))
                .findFirst();
    }

    /** The last told: it has the start and the end as known. */
    public Placement latest() {
        return told.getLast();
    }

    /** One after the other without gaps; two that follow each other differ. */
    public List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (var day : told.stream().map(Placement::from).distinct().sorted().toList()) {
            var placement = on(day).orElseThrow();
            if (periods.isEmpty()) {
                periods.add(new Period(day, null, placement));
            } else if (!periods.getLast().placement().standsLike(placement)) {
                var before = periods.removeLast();
                periods.add(new Period(before.from(), day.minusDays(1), before.placement()));
                periods.add(new Period(day, null, placement));
            }
        }
        return List.copyOf(periods);
    }
}
