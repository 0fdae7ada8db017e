package org.skillway.skills.rolemap;

import java.util.List;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.rolemap.domain.Requirement;

/** A role asks for this from now on. */
@FactType("org.skillway.skills.role-map.published.v1")
public record RoleMapPublished(String role, long version, String name, List<Asked> skills) implements Fact {

    /** One skill of the map. */
    public record Asked(String skill, int level, double weight, int byDay, boolean critical) {

        static Asked of(Requirement asked) {
            return new Asked(asked.skill(), asked.level(), asked.weight(), asked.byDay(), asked.critical());
        }
    }

    static RoleMapPublished of(RoleMapRow row) {
        return new RoleMapPublished(
                row.role,
                row.version,
                row.name,
                row.requirements.stream().map(Asked::of).toList());
    }
}
