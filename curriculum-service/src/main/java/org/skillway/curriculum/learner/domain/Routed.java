package org.skillway.curriculum.learner.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.progress.domain.Progress;

/**
 * A learner and the path that was planned for them: a passed module that work asks for again is fresh again, and reviews keep
 * the days they were given.
 */
public record Routed(Learner learner, Path path) {

    static Routed of(Learner learner, Catalogue catalogue, PathCase asked) {
        Path path = asked.planned(catalogue);
        Map<String, Progress> fresh = new TreeMap<>(learner.progress());
        path.steps().stream()
                .filter(step -> step.driftId() != null
                        && learner.progressIn(step.module()).passed())
                .forEach(step -> fresh.remove(step.module()));
        Memories remembered = learner.memories().planned(reviewDays(path, catalogue));
        return new Routed(
                learner.changed(draft -> {
                    draft.progress = fresh;
                    draft.memories = remembered;
                }),
                path);
    }

    private static Map<String, LocalDate> reviewDays(Path path, Catalogue catalogue) {
        Map<String, LocalDate> days = new TreeMap<>();
        path.steps().forEach(step -> {
            if (step.inserted() == Inserted.REVIEW && step.day() != null) {
                catalogue
                        .module(step.module())
                        .flatMap(Module::origin)
                        .ifPresent(outcome -> days.put(outcome, step.day()));
            }
        });
        return days;
    }
}
