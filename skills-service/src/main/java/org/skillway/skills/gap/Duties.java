package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.Assignments;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** What people have to fill: their roles with the current maps. */
@ApplicationScoped
class Duties {

    @Inject
    Assignments assignments;

    @Inject
    RoleMaps maps;

    /** By person, for people and the days they started. A role's days count from the later of start and assignment. */
    Map<UUID, List<Duty>> of(Map<UUID, LocalDate> starts) {
        var roles = assignments.of(starts.keySet());
        var keys = roles.values().stream()
                .flatMap(Collection::stream)
                .map(RoleAssignment::role)
                .collect(Collectors.toSet());
        var current = maps.of(keys);
        return starts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> duties(roles.getOrDefault(entry.getKey(), List.of()), current, entry.getValue())));
    }

    private static List<Duty> duties(List<RoleAssignment> roles, Map<String, RoleMap> current, LocalDate start) {
        return roles.stream()
                .flatMap(role -> Optional.ofNullable(current.get(role.role()))
                        .map(map -> new Duty(map, role.weight(), later(start, role.from())))
                        .stream())
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
