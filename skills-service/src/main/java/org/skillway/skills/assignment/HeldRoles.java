package org.skillway.skills.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** The roles people hold, each with its map; a role without a map asks for nothing and is left out. */
@ApplicationScoped
public class HeldRoles {

    @Inject
    Assignments assignments;

    @Inject
    RoleMaps maps;

    public Map<UUID, List<HeldRole>> now(Collection<UUID> personIds) {
        return now(assignments.of(personIds));
    }

    /** Each with the map that is published now. */
    public Map<UUID, List<HeldRole>> now(Map<UUID, List<RoleAssignment>> assigned) {
        return together(assigned, maps.of(keys(assigned)));
    }

    /** Each with the map that had been published by both times. */
    public Map<UUID, List<HeldRole>> asOf(Collection<UUID> personIds, Instant asOf, Instant knownAt) {
        var assigned = assignments.asOf(personIds, asOf, knownAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().roles()));
        return together(assigned, maps.asOf(keys(assigned), asOf.isBefore(knownAt) ? asOf : knownAt));
    }

    private static Set<String> keys(Map<UUID, List<RoleAssignment>> assigned) {
        return assigned.values().stream()
                .flatMap(Collection::stream)
                .map(RoleAssignment::role)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, List<HeldRole>> together(
            Map<UUID, List<RoleAssignment>> assigned, Map<String, RoleMap> maps) {
        return assigned.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> person.getValue().stream()
                                .flatMap(role -> Optional.ofNullable(maps.get(role.role()))
                                        .map(map -> new HeldRole(map, role.weight(), role.from()))
                                        .stream())
                                .toList()));
    }
}
