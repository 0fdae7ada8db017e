package org.skillway.skills.rolemap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.rolemap.domain.Requirement;

/** A role asks for this from now on. */
@FactType("org.skillway.skills.role-map.published.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoleMapPublished(
        String role,
        long version,
        String name,
        List<Asked> skills,
        @Nullable Long restoredFrom) implements Fact {

    /** One skill of the map. */
    public record Asked(String skill, int level, double weight, int byDay, boolean critical, boolean reflection) {

        static Asked of(Requirement asked) {
            return new Asked(
                    asked.skill(), asked.level(), asked.weight(), asked.byDay(), asked.critical(), asked.reflection());
        }
    }

    static RoleMapPublished of(RoleMapRow row) {
        return new RoleMapPublished(
                row.role,
                row.version,
                row.name,
                row.requirements.stream().map(Asked::of).toList(),
                row.restoredFrom);
    }
}
