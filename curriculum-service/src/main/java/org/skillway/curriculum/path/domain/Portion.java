package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a path is for now and what lies ahead. For now are the steps planned for this week or an earlier one, which the
 * approved minutes hold, and reviews whose day has come. Whoever wants to may go ahead to what is planned for later weeks, but
 * to no review: called on before its day it makes nothing last longer.
 */
public record Portion(List<Step> now, List<Step> ahead) {

    public Portion {
        now = List.copyOf(now);
        ahead = List.copyOf(ahead);
    }

    /** Of steps in the order of the day. */
    public static Portion of(List<Step> steps, LocalDate today) {
        return new Portion(
                steps.stream().filter(step -> step.isDue(today)).toList(),
                steps.stream()
                        .filter(step -> !step.isDue(today) && step.inserted() != Inserted.REVIEW)
                        .toList());
    }

    /** All that may be taken, what is for now first. */
    public List<Step> steps() {
        return Stream.concat(now.stream(), ahead.stream()).toList();
    }

    /** What comes first in so many minutes: of what is for now, else of what lies ahead. */
    public Optional<Step> first(int minutes) {
        return steps().stream().filter(step -> step.fits(minutes)).findFirst();
    }

    /** Whether taking it now is more than what is planned for now leaves minutes for. */
    public boolean exceededBy(Step step) {
        return ahead.contains(step)
                && step.pacedMinutes()
                        > now.stream().mapToInt(Step::pacedMinutes).sum();
    }
}
