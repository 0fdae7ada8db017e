package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Directory;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.ImportReport.Outcome;
import org.skillway.skills.organisation.ImportReport.RowResult;
import org.skillway.skills.organisation.domain.ImportPlanner;
import org.skillway.skills.organisation.domain.PersonRecord;
import org.skillway.skills.organisation.domain.RowReading;
import org.skillway.skills.organisation.domain.Verdict;

/** Takes the good rows of a people file in one transaction and reports on every row. */
@ApplicationScoped
class ImportPeople {

    @Inject
    People.Rows rows;

    @Inject
    Directory directory;

    @Inject
    Outbox outbox;

    @Inject
    Event<TenureChanged> tenureChanged;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Tells what an import would do, and does nothing. */
    ImportReport preview(List<RowReading> readings) {
        var people = people();
        var results = plan(readings, people).stream()
                .map(verdict -> result(verdict, people.get(verdict.externalId())))
                .toList();
        return ImportReport.of(true, results);
    }

    @Transactional
    ImportReport run(List<RowReading> readings) {
        // One import at a time in a tenant, so that what was checked still holds when it is stored.
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/import-people', 0))::text",
                        String.class)
                .getSingleResult();
        var people = people();
        var verdicts = plan(readings, people);
        var changed = save(verdicts, people);
        tell(changed);
        return ImportReport.of(
                false,
                verdicts.stream()
                        .map(verdict -> result(verdict, people.get(verdict.externalId())))
                        .toList());
    }

    private Map<String, PersonRow> people() {
        return rows.streamAll().collect(Collectors.toMap(row -> row.externalId, Function.identity()));
    }

    private static List<Verdict> plan(List<RowReading> readings, Map<String, PersonRow> people) {
        var externalIds = new HashMap<UUID, String>();
        people.values().forEach(row -> externalIds.put(row.personId, row.externalId));
        var known = people.values().stream()
                .map(row -> row.record(row.managerId == null ? null : externalIds.get(row.managerId)))
                .toList();
        return ImportPlanner.plan(readings, known);
    }

    /** Adds who is new to the people, before managers are looked up: they may come later in the file. */
    private List<PersonRow> save(List<Verdict> verdicts, Map<String, PersonRow> people) {
        var now = clock.instant();
        var records = new ArrayList<PersonRecord>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Create create -> {
                    people.put(create.externalId(), new PersonRow(Ids.at(now)));
                    records.add(create.person());
                }
                case Verdict.Update update -> records.add(update.person());
                case Verdict.Unchanged unchanged -> {}
                case Verdict.Reject reject -> {}
            }
        }
        var changed = new ArrayList<PersonRow>();
        for (var person : records) {
            var row = Objects.requireNonNull(people.get(person.externalId()));
            var moved = row.hasOtherDates(person);
            row.become(person, managerId(person, people), now);
            rows.persist(row);
            changed.add(row);
            if (moved) {
                tenureChanged.fire(new TenureChanged(row.personId));
            }
        }
        // Whatever reads past the ORM until the commit finds them as they are now.
        rows.flush();
        return changed;
    }

    private static @Nullable UUID managerId(PersonRecord person, Map<String, PersonRow> people) {
        var manager = person.managerExternalId();
        return manager == null ? null : Objects.requireNonNull(people.get(manager)).personId;
    }

    private void tell(List<PersonRow> changed) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        directory.putAll(changed.stream().map(row -> row.directoryEntry(today)).toList(), now);
        // By id, as everybody locks people: see People.locked.
        changed.stream()
                .sorted(Comparator.comparing(row -> row.personId.toString()))
                .forEach(row -> outbox.tell("person", row.personId.toString(), row.changed(today)));
        audit.wrote("person.import", "people/" + changed.size());
    }

    private static RowResult result(Verdict verdict, @Nullable PersonRow person) {
        var personId = person == null ? null : person.personId;
        return switch (verdict) {
            case Verdict.Create create -> RowResult.of(create.row(), create.externalId(), Outcome.CREATED, personId);
            case Verdict.Update update -> RowResult.of(update.row(), update.externalId(), Outcome.UPDATED, personId);
            case Verdict.Unchanged same -> RowResult.of(same.row(), same.externalId(), Outcome.UNCHANGED, personId);
            case Verdict.Reject reject ->
                new RowResult(
                        reject.row(),
                        reject.externalId(),
                        ImportReport.code(Outcome.REJECTED),
                        personId,
                        reject.violations().stream()
                                .map(wrong -> Problem.at("/" + reject.row() + "/" + wrong.column(), wrong.detail()))
                                .toList());
        };
    }
}
