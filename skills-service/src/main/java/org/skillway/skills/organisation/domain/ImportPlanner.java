package org.skillway.skills.organisation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.skills.organisation.domain.RowReading.Illegible;
import org.skillway.skills.organisation.domain.RowReading.Legible;

/**
 * Decides each row of a people file against the people there are: good rows are taken whatever the others are like.
 * A rejected row changes nothing, so its person, if there is one, stays as they were.
 */
public final class ImportPlanner {

    private record Rejection(Legible row, PersonColumn column, String detail) {}

    private static final int MOST_NAMED = 20;

    private final Map<String, PersonRecord> known;
    private final Set<String> named;
    private final Map<String, Legible> taken = new LinkedHashMap<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();

    private ImportPlanner(List<RowReading> rows, Collection<PersonRecord> known) {
        this.named = rows.stream().map(RowReading::externalId).collect(Collectors.toSet());
        this.known = known.stream().collect(Collectors.toMap(PersonRecord::externalId, Function.identity()));
    }

    public static List<Verdict> plan(List<RowReading> rows, Collection<PersonRecord> known) {
        var planner = new ImportPlanner(rows, known);
        rows.forEach(planner::takeIfLegibleAndNew);
        planner.rejectUserNamesInUse();
        planner.rejectUnknownManagers();
        planner.rejectCircles();
        planner.taken.values().forEach(row -> planner.verdicts.put(row.row(), planner.accepted(row)));
        return planner.verdicts.values().stream()
                .sorted(Comparator.comparingInt(Verdict::row))
                .toList();
    }

    private void takeIfLegibleAndNew(RowReading row) {
        switch (row) {
            case Illegible bad ->
                verdicts.put(bad.row(), new Verdict.Reject(bad.row(), bad.externalId(), bad.violations()));
            case Legible good -> {
                var earlier = taken.putIfAbsent(good.externalId(), good);
                if (earlier != null) {
                    refuse(good, PersonColumn.EXTERNAL_ID, "row " + earlier.row() + " is about the same person");
                }
            }
        }
    }

    /** People of one file may swap names or take over one that the file frees; who keeps a name comes before who wants it. */
    private void rejectUserNamesInUse() {
        var owners = new HashMap<String, String>();
        known.values().stream()
                .filter(person -> !givesUpUserName(person))
                .forEach(person -> owners.put(person.userName(), person.externalId()));
        for (var row : List.copyOf(taken.values())) {
            var owner = owners.putIfAbsent(row.person().userName(), row.externalId());
            if (owner != null && !owner.equals(row.externalId())) {
                reject(row, PersonColumn.USER_NAME, belongsTo(row.person().userName(), owner));
            }
        }
    }

    private boolean givesUpUserName(PersonRecord person) {
        var row = taken.get(person.externalId());
        return row != null && !row.person().userName().equals(person.userName());
    }

    private static String belongsTo(String userName, String owner) {
        return "'" + userName + "' belongs to '" + owner + "'";
    }

    private void rejectUnknownManagers() {
        for (var row : List.copyOf(taken.values())) {
            var manager = row.person().managerExternalId();
            if (manager != null && !known.containsKey(manager) && !taken.containsKey(manager)) {
                reject(row, PersonColumn.MANAGER_EXTERNAL_ID, noManager(manager));
            }
        }
    }

    private String noManager(String manager) {
        return "no person '" + manager + "'. Maybe their own row is rejected or missing.";
    }

    /** Without its changes a circle cannot stand: the people there are have none. Undoing them may close another. */
    private void rejectCircles() {
        for (var circle = ManagerLines.onCircles(lines());
                !circle.isEmpty();
                circle = ManagerLines.onCircles(lines())) {
            var people = named(circle);
            for (var person : circle) {
                var row = taken.get(person);
                if (row != null && changesManager(row)) {
                    reject(row, PersonColumn.MANAGER_EXTERNAL_ID, "closes a circle of managers among " + people);
                }
            }
        }
    }

    /** Each of them is told of the circle, so it must not be told whole where it is large. */
    private static String named(Collection<String> circle) {
        var first = circle.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return circle.size() > MOST_NAMED ? first + " and " + (circle.size() - MOST_NAMED) + " more" : first;
    }

    private boolean changesManager(Legible row) {
        var before = known.get(row.externalId());
        return before == null
                || !Objects.equals(before.managerExternalId(), row.person().managerExternalId());
    }

    private Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        var people = new LinkedHashMap<>(known);
        taken.forEach((externalId, row) -> people.put(externalId, row.person()));
        people.forEach((externalId, person) -> {
            if (person.managerExternalId() != null) {
                lines.put(externalId, person.managerExternalId());
            }
        });
        return lines;
    }

    /**
     * Rejects a row, and with it whoever counted on it: who reports to a person that now will not exist, and who takes
     * a user name that its person now keeps.
     */
    private void reject(Legible first, PersonColumn column, String detail) {
        var rejected = new ArrayDeque<Rejection>();
        rejected.add(new Rejection(first, column, detail));
        while (!rejected.isEmpty()) {
            var next = rejected.remove();
            if (taken.remove(next.row().externalId(), next.row())) {
                refuse(next.row(), next.column(), next.detail());
                countedOn(next.row()).forEach(rejected::add);
            }
        }
    }

    private Stream<Rejection> countedOn(Legible row) {
        var person = known.get(row.externalId());
        return person == null
                ? reportsTo(row.externalId())
                        .map(report ->
                                new Rejection(report, PersonColumn.MANAGER_EXTERNAL_ID, noManager(row.externalId())))
                : takes(person.userName())
                        .map(other -> new Rejection(
                                other, PersonColumn.USER_NAME, belongsTo(person.userName(), person.externalId())));
    }

    private Stream<Legible> reportsTo(String manager) {
        return taken.values().stream().filter(row -> manager.equals(row.person().managerExternalId()));
    }

    private Stream<Legible> takes(String userName) {
        return taken.values().stream()
                .filter(row -> userName.equals(row.person().userName()));
    }

    /** Says at once, too, where the manager is nobody, so that the row is not sent twice. */
    private void refuse(Legible row, PersonColumn column, String detail) {
        var violations = new ArrayList<>(List.of(new Violation(column.header(), detail)));
        var manager = row.person().managerExternalId();
        if (column != PersonColumn.MANAGER_EXTERNAL_ID
                && manager != null
                && !known.containsKey(manager)
                && !named.contains(manager)) {
            violations.add(new Violation(PersonColumn.MANAGER_EXTERNAL_ID.header(), noManager(manager)));
        }
        verdicts.put(row.row(), new Verdict.Reject(row.row(), row.externalId(), violations));
    }

    private Verdict accepted(Legible row) {
        var before = known.get(row.externalId());
        if (before == null) {
            return new Verdict.Create(row.row(), row.person(), row.effective());
        }
        return before.equals(row.person())
                ? new Verdict.Unchanged(row.row(), row.externalId())
                : new Verdict.Update(row.row(), row.person(), row.effective());
    }
}
