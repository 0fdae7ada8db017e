package org.skillway.curriculum.decision.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.Alternatives;
import org.skillway.curriculum.path.domain.Outlook;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.PlannerVersion;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Step;

/**
 * Why a path has what it has at a place. The step is held against each module that could stand there instead, after the same
 * modules, with the rest planned again. The changes are the smallest of their kind that put another module there, each found
 * by planning again.
 *
 * @param step null where the path is empty
 * @param missing the weighted levels missing on average with the path as decided
 * @param alternatives what else could stand there, and what that costs as the planner counts
 */
public record Explanation(@Nullable Step step, double missing, Alternatives alternatives, List<Change> changes) {

    /** A change, its size in the unit of its kind, and the module that then stands there; empty where none does. */
    public record Change(Kind kind, String what, double size, String module) {}

    /** What is changed: a level in a skill, the minutes of a week, a slipping work signal, the learner's own say. */
    public enum Kind {
        LEVEL,
        MINUTES,
        SIGNAL,
        WISH
    }

    public Explanation {
        changes = List.copyOf(changes);
    }

    /** Of the step at a place, counted from 1. */
    public static Explanation of(PathCase asked, Catalogue catalogue, PlannerVersion version, int place) {
        Catalogue seen = catalogue.seenBy(asked.roles());
        Situation situation = asked.credited(seen);
        Path path = asked.planned(catalogue, version);
        Alternatives alternatives = Alternatives.at(place, situation, seen, path, version);
        return new Explanation(
                path.at(place).orElse(null),
                Outlook.missing(version.sees(situation), seen, path),
                alternatives,
                new Changes(asked, catalogue, version, path, place, alternatives.all()).smallest());
    }
}
