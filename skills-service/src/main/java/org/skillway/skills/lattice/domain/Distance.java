package org.skillway.skills.lattice.domain;

import java.util.stream.Collectors;
import org.skillway.skills.growth.domain.Growth;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/**
 * How far a role lies from another: the levels it asks for beyond those the other asks for, and the minutes of practice
 * they take the median person. A skill that the other does not ask for counts from where somebody unknown stands.
 */
public record Distance(double levels, double minutes) {

    public static Distance between(RoleMap here, RoleMap there) {
        var have = here.skills().stream().collect(Collectors.toMap(Requirement::skill, Requirement::level));
        var unknown = Estimate.NOTHING_KNOWN.level();
        var levels = there.skills().stream()
                .mapToDouble(asked -> {
                    var level = have.get(asked.skill());
                    return Math.max(0, asked.level() - (level == null ? unknown : level));
                })
                .sum();
        return new Distance(levels, Growth.minutes(levels));
    }
}
