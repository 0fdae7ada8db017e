package org.skillway.curriculum.decision.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Portion.Pick;
import org.skillway.curriculum.path.domain.Step;

/**
 * What of a path comes first in so many minutes of a day, and what is passed over.
 *
 * @param step null where nothing that may be taken that day is that short
 * @param longer what would come before it and is longer, or waits for what is, in the order of the day
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

    /** Of a path and the catalogue as it bound the learner. */
    public static Within of(Path path, int minutes, LocalDate day, Catalogue catalogue) {
        Pick pick = Portion.of(path.on(day), day).first(minutes, () -> catalogue);
        return new Within(
                minutes,
                day,
                pick.step() == null ? null : Place.of(path, pick.step()),
                pick.passedOver().stream().map(step -> Place.of(path, step)).toList());
    }
}
