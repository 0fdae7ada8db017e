package org.skillway.skills.priority.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** A role with those who hold it, and what is at stake where somebody stated it. */
public record RoleSituation(RoleMap map, @Nullable Stake stake, List<Holder> holders) {

    public RoleSituation {
        holders = List.copyOf(holders);
    }

    double people() {
        return holders.stream().mapToDouble(Holder::share).sum();
    }

    /** The share of the map, by weight, in which at most one of those who hold the role is ready. */
    double restingOnOne() {
        var all = map.skills().stream().mapToDouble(RoleSituation::weight).sum();
        var resting = map.skills().stream()
                .filter(asked -> holders.stream()
                                .filter(holder -> holder.isReadyIn(asked.skill()))
                                .count()
                        <= 1)
                .mapToDouble(RoleSituation::weight)
                .sum();
        return resting / all;
    }

    private static double weight(Requirement asked) {
        return asked.weight() * (asked.critical() ? 2 : 1);
    }
}
