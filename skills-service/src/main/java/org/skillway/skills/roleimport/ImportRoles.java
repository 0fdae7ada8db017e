package org.skillway.skills.roleimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.skills.assignment.AssignMany;
import org.skillway.skills.assignment.Assignments;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.roleimport.domain.RoleLine;
import org.skillway.skills.roleimport.domain.RolePlan;
import org.skillway.skills.rolemap.RoleMaps;

/** Takes the good rows of a roles file in one transaction and reports on every row. */
@ApplicationScoped
class ImportRoles {

    @Inject
    People people;

    @Inject
    RoleMaps maps;

    @Inject
    Assignments assignments;

    @Inject
    AssignMany assignMany;

    /** Tells what an import would do, and does nothing. */
    RolesReport preview(List<RoleLine> rows, boolean replace) {
        return RolesReport.of(true, plan(rows, named(rows), replace));
    }

    @Transactional
    RolesReport run(List<RoleLine> rows, boolean replace) {
        // Before the people, as whoever changes a map and then looks at people's gaps does.
        maps.hold(roles(rows));
        var named = locked(named(rows));
        var plan = plan(rows, named, replace);
        assignMany.run(plan.changed());
        return RolesReport.of(false, plan);
    }

    /** Those who were not erased since they were read. */
    private List<DirectoryEntry> locked(List<DirectoryEntry> named) {
        var here = people.locked(named.stream().map(DirectoryEntry::personId).toList()).stream()
                .map(Person::personId)
                .collect(Collectors.toSet());
        return named.stream().filter(person -> here.contains(person.personId())).toList();
    }

    private List<DirectoryEntry> named(List<RoleLine> rows) {
        return people.visibleNamed(
                rows.stream().map(RoleLine::externalId).collect(Collectors.toSet()),
                rows.stream().map(RoleLine::userName).collect(Collectors.toSet()));
    }

    private RolePlan plan(List<RoleLine> rows, List<DirectoryEntry> named, boolean replace) {
        var held = assignments.of(named.stream().map(DirectoryEntry::personId).toList());
        var roles = Stream.concat(
                        roles(rows).stream(),
                        held.values().stream().flatMap(List::stream).map(RoleAssignment::role))
                .distinct()
                .toList();
        var known = new RolePlan.Known(
                by(named, DirectoryEntry::externalId),
                by(named, person -> Objects.requireNonNullElse(person.userName(), "")),
                held,
                maps.of(roles).keySet());
        return RolePlan.of(rows, known, replace);
    }

    private static Map<String, UUID> by(List<DirectoryEntry> people, Function<DirectoryEntry, String> key) {
        return people.stream().collect(Collectors.toMap(key, DirectoryEntry::personId));
    }

    private static List<String> roles(List<RoleLine> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.role()))
                .map(RoleAssignment::role)
                .distinct()
                .toList();
    }
}
