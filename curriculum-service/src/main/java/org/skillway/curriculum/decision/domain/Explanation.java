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
 * Why a path begins as it does. The first step is held against each module that could stand there instead, were the other put
 * first and the rest planned again. The changes are the smallest of their kind that put another step first, each found by
 * planning again.
 *
 * @param missing the weighted levels missing on average with the path as decided
 * @param alternatives what else could come first, and what that costs as the planner counts
 */
public record Explanation(@Nullable Step first, double missing, Alternatives alternatives, List<Change> changes) {

    /** A change, its size in the unit of its kind, and the module that then comes first; empty where none does. */
    public record Change(Kind kind, String what, double size, String first) {}

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

    public static Explanation of(PathCase asked, Catalogue catalogue, PlannerVersion version) {
        Catalogue seen = catalogue.seenBy(asked.roles());
        Situation situation = asked.credited(seen);
        Path path = asked.planned(catalogue, version);
        Alternatives alternatives = Alternatives.of(situation, seen, path, version);
        return new Explanation(
                path.next().orElse(null),
                Outlook.missing(version.sees(situation), seen, path),
                alternatives,
                new Changes(asked, catalogue, version, path, alternatives.all()).smallest());
    }
}
