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

/** A learner and the path that was planned for them: reviews keep the days they were given. Planning takes nothing away. */
public record Routed(Learner learner, Path path) {

    static Routed of(Learner learner, Catalogue catalogue, PathCase asked) {
        Path path = asked.planned(catalogue);
        Memories remembered = learner.memories().planned(reviewDays(path, catalogue));
        return new Routed(learner.withMemories(remembered), path);
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
