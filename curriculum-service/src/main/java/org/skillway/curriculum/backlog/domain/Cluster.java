package org.skillway.curriculum.backlog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.domain.Concern.Muddle;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;

/**
 * All that goes wrong with one concept: who stalled in a module that teaches it, dropped it or was sure of a wrong answer there,
 * and who was found confused about it.
 *
 * @param concept as people call it who tag confusion; null where nobody has called it anything
 * @param outcome the behaviour that its modules teach; of several the first by key, null where none is known
 * @param minutesLost the minutes of each module for everybody who met trouble in it and was not found confused there as well,
 *     and those of the confusion for everybody found confused
 * @param muddle null where nobody was found confused
 */
public record Cluster(
        String skill,
        @Nullable String concept,
        @Nullable String outcome,
        int minutesLost,
        List<Trouble> modules,
        @Nullable Muddle muddle) {

    public Cluster {
        modules = List.copyOf(modules);
    }

    /** Whether nobody stands behind it who is counted yet. */
    public boolean few() {
        return modules.stream().allMatch(Trouble::few)
                && (muddle == null || muddle.point().few());
    }

    public int stalled() {
        return modules.stream()
                .mapToInt(trouble -> trouble.friction().stalled())
                .sum();
    }

    public int dropped() {
        return modules.stream()
                .mapToInt(trouble -> trouble.friction().dropped())
                .sum();
    }

    public int sureButWrong() {
        return modules.stream()
                .mapToInt(trouble -> trouble.friction().sureButWrong())
                .sum();
    }

    public int confused() {
        return muddle == null ? 0 : muddle.point().people();
    }
}
