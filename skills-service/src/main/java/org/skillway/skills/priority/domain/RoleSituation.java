package org.skillway.skills.priority.domain;

import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** A role with those who hold it, and what is at stake where somebody stated it. */
public record RoleSituation(RoleMap map, @Nullable Stake stake, Holding holding) {

    /** The share of the map, by weight, in which at most one of those who hold the role is ready. */
    double restingOnOne() {
        var all = map.skills().stream().mapToDouble(RoleSituation::weight).sum();
        var resting = map.skills().stream()
                .filter(asked -> holding.readyIn(asked.skill()) <= 1)
                .mapToDouble(RoleSituation::weight)
                .sum();
        return resting / all;
    }

    private static double weight(Requirement asked) {
        return asked.weight() * (asked.critical() ? 2 : 1);
    }
}
