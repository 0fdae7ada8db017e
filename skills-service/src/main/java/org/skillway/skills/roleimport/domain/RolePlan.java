package org.skillway.skills.roleimport.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.assignment.domain.RoleRules;
import org.skillway.skills.organisation.domain.Violation;

/**
 * What becomes of each row, and which roles people hold by the file. The rows of a person are taken together or not at all:
 * half of somebody's roles would be wrong shares of their work. The file adds roles to those a person holds and changes
 * them; told to replace, it is all that they hold. Whom it does not name is left alone.
 */
public record RolePlan(List<Verdict> verdicts, Map<UUID, List<RoleAssignment>> changed) {

    /** A row with its person, where there is one, and what is wrong with it. */
    public record Verdict(int row, @Nullable UUID personId, boolean changes, List<Violation> violations) {

        public Verdict {
            violations = List.copyOf(violations);
        }

        public boolean rejected() {
            return !violations.isEmpty();
        }
    }

    /** What there is: the people by key and by user name, the roles that they hold, and the roles that have a map. */
    public record Known(
            Map<String, UUID> byExternalId,
            Map<String, UUID> byUserName,
            Map<UUID, List<RoleAssignment>> held,
            Set<String> roles) {

        /** Whom a row means; nobody where it names nobody, or two. */
        @Nullable
        UUID person(RoleLine row) {
            var byKey = byExternalId.get(row.externalId());
            var byName = byUserName.get(row.userName());
            if (row.externalId().isEmpty() || row.userName().isEmpty()) {
                return byKey == null ? byName : byKey;
            }
            return byKey != null && byKey.equals(byName) ? byKey : null;
        }
    }

    public static RolePlan of(List<RoleLine> rows, Known known, boolean replace) {
        var verdicts = new TreeMap<Integer, Verdict>();
        var byPerson = new LinkedHashMap<UUID, List<RoleLine>>();
        for (var row : rows) {
            var person = known.person(row);
            if (person == null) {
                verdicts.put(row.row(), new Verdict(row.row(), null, false, nobody(row)));
            } else {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(row);
            }
        }
        var changed = new LinkedHashMap<UUID, List<RoleAssignment>>();
        byPerson.forEach((person, theirs) -> {
            var held = known.held().getOrDefault(person, List.of());
            var roles = roles(theirs, held, replace);
            var wrong = wrong(theirs, roles, known.roles());
            var changes = wrong.isEmpty() && !new HashSet<>(roles).equals(new HashSet<>(held));
            if (changes) {
                changed.put(person, roles);
            }
            theirs.forEach(row -> verdicts.put(row.row(), verdict(row, person, changes, wrong)));
        });
        return new RolePlan(List.copyOf(verdicts.values()), changed);
    }

    private static List<Violation> nobody(RoleLine row) {
        var column = row.externalId().isEmpty() ? RoleColumn.USER_NAME : RoleColumn.EXTERNAL_ID;
        var violations = new ArrayList<>(row.violations());
        if (violations.isEmpty()) {
            violations.add(column.wrong("No person is called that. Maybe import them first."));
        }
        return violations;
    }

    /** What is kept of the roles held, and after it those of the rows, in their order. */
    private static List<RoleAssignment> roles(List<RoleLine> rows, List<RoleAssignment> held, boolean replace) {
        var given = rows.stream().flatMap(row -> Stream.ofNullable(row.role())).toList();
        var named = given.stream().map(RoleAssignment::role).collect(Collectors.toSet());
        var roles = new ArrayList<RoleAssignment>();
        if (!replace) {
            held.stream().filter(role -> !named.contains(role.role())).forEach(roles::add);
        }
        roles.addAll(given);
        return roles;
    }

    /** By row. What is wrong with roles held before is said of the first row. */
    private static Map<Integer, List<Violation>> wrong(
            List<RoleLine> rows, List<RoleAssignment> roles, Set<String> known) {
        var wrong = new TreeMap<Integer, List<Violation>>();
        rows.stream().filter(row -> row.role() == null).forEach(row -> wrong.put(row.row(), row.violations()));
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var kept = roles.size() - rows.size();
        for (var broken : RoleRules.brokenBy(roles, known)) {
            var row = rows.get(Math.max(0, broken.place() - kept));
            wrong.computeIfAbsent(row.row(), _ -> new ArrayList<>())
                    .add(new Violation(broken.field(), broken.detail()));
        }
        return wrong;
    }

    private static Verdict verdict(RoleLine row, UUID person, boolean changes, Map<Integer, List<Violation>> wrong) {
        if (wrong.isEmpty() || wrong.containsKey(row.row())) {
            return new Verdict(row.row(), person, changes, wrong.getOrDefault(row.row(), List.of()));
        }
        var first = wrong.keySet().iterator().next();
        return new Verdict(
                row.row(),
                person,
                false,
                List.of(RoleColumn.ROLE.wrong("Row " + first + " about the same person is rejected.")));
    }
}
