package org.skillway.skills.organisation.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<String, PersonRecord> known;
    private final Map<String, Legible> taken = new LinkedHashMap<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();

    private ImportPlanner(Collection<PersonRecord> known) {
        this.known = known.stream().collect(Collectors.toMap(PersonRecord::externalId, Function.identity()));
    }

    public static List<Verdict> plan(List<RowReading> rows, Collection<PersonRecord> known) {
        var planner = new ImportPlanner(known);
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

    private void rejectUserNamesInUse() {
        var owners = new HashMap<String, String>();
        known.values().forEach(person -> owners.put(person.userName(), person.externalId()));
        for (var row : List.copyOf(taken.values())) {
            var name = row.person().userName();
            var owner = owners.putIfAbsent(name, row.externalId());
            if (owner != null && !owner.equals(row.externalId())) {
                reject(row, PersonColumn.USER_NAME, "'" + name + "' belongs to '" + owner + "'");
            }
        }
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
            var people = String.join(", ", circle);
            for (var person : circle) {
                var row = taken.get(person);
                if (row != null && changesManager(row)) {
                    reject(row, PersonColumn.MANAGER_EXTERNAL_ID, "closes a circle of managers among " + people);
                }
            }
        }
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

    /** Rejects a row, and with it whoever reports to a person that now will not exist. */
    private void reject(Legible first, PersonColumn column, String detail) {
        var withoutManager = new ArrayDeque<Legible>();
        drop(first, column, detail, withoutManager);
        while (!withoutManager.isEmpty()) {
            var row = withoutManager.remove();
            var manager = Objects.requireNonNull(row.person().managerExternalId());
            drop(row, PersonColumn.MANAGER_EXTERNAL_ID, noManager(manager), withoutManager);
        }
    }

    private void drop(Legible row, PersonColumn column, String detail, ArrayDeque<Legible> withoutManager) {
        if (taken.remove(row.externalId(), row)) {
            refuse(row, column, detail);
            if (!known.containsKey(row.externalId())) {
                reportsTo(row.externalId()).forEach(withoutManager::add);
            }
        }
    }

    private Stream<Legible> reportsTo(String manager) {
        return taken.values().stream().filter(row -> manager.equals(row.person().managerExternalId()));
    }

    private void refuse(Legible row, PersonColumn column, String detail) {
        var violation = new Violation(column.header(), detail);
        verdicts.put(row.row(), new Verdict.Reject(row.row(), row.externalId(), List.of(violation)));
    }

    private Verdict accepted(Legible row) {
        var before = known.get(row.externalId());
        if (before == null) {
            return new Verdict.Create(row.row(), row.person());
        }
        return before.equals(row.person())
                ? new Verdict.Unchanged(row.row(), row.externalId())
                : new Verdict.Update(row.row(), row.person());
    }
}
