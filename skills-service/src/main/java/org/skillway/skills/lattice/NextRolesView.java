package org.skillway.skills.lattice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.lattice.domain.Distance;
import org.skillway.skills.rolemap.domain.RoleMap;

/** The roles that may come after a role, each with how far it lies. */
@Type("NextRoles")
public record NextRolesView(String role, List<NextRole> next, Instant updatedAt) {

    /** A role that may come next. */
    @Type("NextRole")
    public record NextRole(
            String role,
            String name,

            @Schema(description = "Levels it asks for beyond those asked for here.")
            double levels,

            @Schema(description = "Minutes of practice they take the median person.")
            double minutes) {}

    static NextRolesView of(String role, List<String> next, Instant updatedAt, Map<String, RoleMap> maps) {
        var here = maps.get(role);
        return new NextRolesView(
                role,
                next.stream()
                        .flatMap(one -> Optional.ofNullable(maps.get(one)).stream())
                        .map(there -> next(here == null ? there : here, there))
                        .toList(),
                updatedAt);
    }

    private static NextRole next(RoleMap here, RoleMap there) {
        var distance = Distance.between(here, there);
        return new NextRole(there.role(), there.name(), distance.levels(), distance.minutes());
    }
}
