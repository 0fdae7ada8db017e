package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.domain.Endings;
import org.skillway.skills.organisation.domain.Endings.Ended;
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
    ImportLock importLock;

    @Inject
    TellPeople tellPeople;

    @Inject
    Event<TenuresChanged> tenuresChanged;

    @Inject
    Event<TeamsNamed> teamsNamed;

    @Inject
    Event<LocationsNamed> locationsNamed;

    @Inject
    Standpoints standpoints;

    @Inject
    ErasedPeople erasedPeople;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What is to be done with each row, and whom the file lacks. */
    private record Plan(Map<String, PersonRow> people, List<Verdict> verdicts, Ended ended) {}

    /** Tells what an import would do, and does nothing. */
    ImportReport preview(List<RowReading> readings, Endings endings) {
        var plan = plan(readings, endings);
        return ImportReport.of(true, plan.verdicts(), plan.ended(), plan.people());
    }

    @Transactional
    ImportReport run(List<RowReading> readings, Endings endings) {
        importLock.take();
        var plan = plan(readings, endings);
        if (plan.ended().refusal() != null) {
            throw new Problem(ProblemCode.UNPROCESSABLE, plan.ended().refusal());
        }
        tell(save(plan));
        return ImportReport.of(false, plan.verdicts(), plan.ended(), plan.people());
    }

    private Plan plan(List<RowReading> readings, Endings endings) {
        Map<String, PersonRow> people =
                rows.listAll().stream().collect(Collectors.toMap(row -> row.externalId, Function.identity()));
        var externalIds = new HashMap<UUID, String>();
        people.values().forEach(row -> externalIds.put(row.personId, row.externalId));
        var known = people.values().stream()
                .map(row -> row.record(row.managerId == null ? null : externalIds.get(row.managerId)))
                .toList();
        var today = standpoints.today();
        var erased = erasedPeople.among(readings.stream()
                .map(RowReading::externalId)
                .filter(externalId -> !people.containsKey(externalId))
                .toList());
        var upToToday = readings.stream()
                .map(reading -> reading.upTo(today).unlessErased(erased))
                .toList();
        return new Plan(people, ImportPlanner.plan(upToToday, known), endings.of(readings, known, today));
    }

    /** Adds who is new to the people, before managers are looked up: they may come later in the file. */
    private List<PersonRow> save(Plan plan) {
        var now = clock.instant();
        var people = plan.people();
        var records = new ArrayList<>(plan.ended().people());
        var effective = new HashMap<String, @Nullable LocalDate>();
        for (var verdict : plan.verdicts()) {
            switch (verdict) {
                case Verdict.Create create -> {
                    people.put(create.externalId(), new PersonRow(Ids.at(now)));
                    records.add(create.person());
                    effective.put(create.externalId(), create.effective());
                }
                case Verdict.Update update -> {
                    records.add(update.person());
                    effective.put(update.externalId(), update.effective());
                }
                case Verdict.Unchanged unchanged -> {}
                case Verdict.Reject reject -> {}
            }
        }
        var changed = new ArrayList<PersonRow>();
        var moved = new HashSet<UUID>();
        for (var person : records) {
            var row = Objects.requireNonNull(people.get(person.externalId()));
            if (row.hasOtherDates(person)) {
                moved.add(row.personId);
            }
            row.become(person, managerId(person, people), effective.get(person.externalId()), standpoints.today(), now);
            rows.persist(row);
            changed.add(row);
        }
        // Whatever reads past the ORM until the commit finds them as they are now.
        rows.flush();
        if (!moved.isEmpty()) {
            tenuresChanged.fire(new TenuresChanged(moved));
        }
        return changed;
    }

    private static @Nullable UUID managerId(PersonRecord person, Map<String, PersonRow> people) {
        var manager = person.managerExternalId();
        return manager == null ? null : Objects.requireNonNull(people.get(manager)).personId;
    }

    private void tell(List<PersonRow> changed) {
        tellPeople.run(changed);
        teamsNamed.fire(new TeamsNamed(
                changed.stream().flatMap(row -> Stream.ofNullable(row.team)).collect(Collectors.toSet())));
        locationsNamed.fire(new LocationsNamed(changed.stream()
                .filter(row -> row.location != null)
                .collect(Collectors.toMap(
                        row -> row.location, row -> ZoneId.of(row.timeZone), (first, next) -> first))));
        changed.forEach(row -> audit.wrote("person.import", "person/" + row.personId));
    }
}
