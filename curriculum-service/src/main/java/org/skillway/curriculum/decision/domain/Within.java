package org.skillway.curriculum.decision.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Step;

/**
 * What of a path comes first in so many minutes of a day, and what is passed over for being longer.
 *
 * @param step null where nothing that may be taken that day is that short
 * @param longer what would come before it, in the order of the day
 */
public record Within(int minutes, LocalDate day, @Nullable Place step, List<Place> longer) {

    /** A step of a path, and where it stands on it, counted from 1. */
    public record Place(int at, Step step) {

        private static Place of(Path path, Step step) {
            return new Place(path.steps().indexOf(step) + 1, step);
        }
    }

    public Within {
        longer = List.copyOf(longer);
    }

    public static Within of(Path path, int minutes, LocalDate day) {
        List<Step> offered = Portion.of(path.on(day), day).steps();
        List<Place> longer = offered.stream()
                .takeWhile(step -> !step.fits(minutes))
                .map(step -> Place.of(path, step))
                .toList();
        Place first = offered.stream()
                .skip(longer.size())
                .findFirst()
                .map(step -> Place.of(path, step))
                .orElse(null);
        return new Within(minutes, day, first, longer);
    }
}
