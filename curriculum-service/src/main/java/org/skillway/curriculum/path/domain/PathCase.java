package org.skillway.curriculum.path.domain;

import java.util.Set;
import org.skillway.curriculum.catalog.domain.Catalogue;

/** All that a path is planned from, besides the catalogue: the situation, and the roles whose curricula bind. */
public record PathCase(Situation situation, Set<String> roles) {

    public PathCase {
        roles = Set.copyOf(roles);
    }

    /** The path, from a catalogue that is bound by nobody's roles yet. */
    public Path planned(Catalogue catalogue) {
        return planned(catalogue, PlannerVersion.CURRENT);
    }

    /** The path as a version of the planner decides. */
    public Path planned(Catalogue catalogue, PlannerVersion version) {
        Catalogue seen = catalogue.seenBy(roles);
        return PathPlanner.plan(credited(seen), seen, version);
    }

    /** The situation as the planner sees it: passes of replaced modules count where a curriculum says so. */
    public Situation credited(Catalogue seen) {
        return situation.crediting(seen.rules().credits());
    }

    public PathCase with(Situation other) {
        return new PathCase(other, roles);
    }
}
