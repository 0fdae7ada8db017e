package org.skillway.skills.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Reach;
import org.skillway.platform.access.Sight;
import org.skillway.platform.problem.Problem;
import org.skillway.skills.organisation.domain.Standpoint;

/** Everybody; what is asked for by a caller is found only if the caller may see the person. */
@ApplicationScoped
public class People {

    private static final String VISIBLE = "sees(:viewer, p.personId, :reach)";

    private static final String PAGE = """
        select p.* from person p
         where p.tenant = current_tenant() and p.person_id > :after and p.updated_at >= :since
           and (cast(:externalId as text) is null or p.external_id = :externalId)
           and (cast(:userName as text) is null or p.user_name = :userName)
           and exists (select from person_placement v
                        where v.tenant = p.tenant and v.person_id = p.person_id and v.told_at <= :knownAt)
           and \
        """;

    private static final String EACH = "sees(:viewer, p.person_id, :reach)";

    // A line is walked down once; to ask of everybody whether they stand in it takes longer the more they are.
    private static final String LINE = "p.person_id = any (cast((select in_sight(:viewer, :reach)) as uuid[]))";

    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PersonRow, UUID> {}

    /** Which of the visible people: changed since, with an external id, of a user name, known at a time; {@code null} for any. */
    record Wanted(
            @Nullable Instant since,
            @Nullable String externalId,
            @Nullable String userName,
            @Nullable Instant knownAt) {}

    @Inject
    Rows rows;

    @Inject
    Placements placements;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    /** The person, or the answer that there is none: whoever may not see somebody does not learn that they exist. */
    public Person require(UUID personId) {
        return requireRow(personId).person();
    }

    /** The person behind something that goes by an id of its own: whoever may not see them hears that it is not there. */
    public Person require(UUID personId, Supplier<Problem> absent) {
        return row(personId).map(PersonRow::person).orElseThrow(() -> {
            var answer = absent.get();
            answer.addSuppressed(sight.unseen(personId));
            return answer;
        });
    }

    /**
     * The person, locked until the transaction ends: of two who say something of them at once the later sees what the
     * earlier said. Whoever was erased since the request began is unknown, as to everybody who asks from now on.
     */
    public Person lock(UUID personId) {
        return lock(personId, () -> sight.unseen(personId));
    }

    /** The same of the person behind something that goes by an id of its own. */
    public Person lock(UUID personId, Supplier<Problem> absent) {
        return locked(List.of(personId)).stream().findFirst().orElseThrow(absent);
    }

    /** The person, locked until the transaction ends, unless nobody is known by this id; costs nothing of whom it has locked before. */
    public Optional<Person> lockIfKnown(UUID personId) {
        return rows.findByIdOptional(personId, LockModeType.PESSIMISTIC_WRITE).map(PersonRow::person);
    }

    /** These people, locked until the transaction ends, in an order that keeps two such calls from a deadlock. */
    public List<Person> locked(Collection<UUID> personIds) {
        return rows
                .find("personId in ?1 order by personId", List.copyOf(personIds))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(PersonRow::person)
                .toList();
    }

    /** The active person of this user name, whoever asks; empty for a machine, and for who has left. */
    public Optional<Person> named(String userName, LocalDate today) {
        return rows.find("userName = ?1 and (endDate is null or endDate >= ?2)", userName, today)
                .firstResultOptional()
                .map(PersonRow::person);
    }

    /** Whether somebody leads another, directly or not, as access is decided too. */
    public boolean leads(Person leader, UUID personId) {
        return rows.getSession()
                .createNativeQuery("select sees(:leader, :person, 'LINE')", Boolean.class)
                .setParameter("leader", leader.userName())
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Those of them that there are, whoever asks. */
    public List<Person> known(Collection<UUID> personIds) {
        return rows.list("personId in ?1", List.copyOf(personIds)).stream()
                .map(PersonRow::person)
                .toList();
    }

    /** Those of them whose contract had ended before a day, whoever asks: by what is written now, not as they were read before. */
    public List<UUID> leftAmong(Collection<UUID> personIds, LocalDate day) {
        return rows.getSession()
                .createNativeQuery(
                        "select person_id from person where tenant = current_tenant() and end_date < :day"
                                + " and person_id = any (cast(:people as uuid[]))",
                        UUID.class)
                .setParameter("day", day)
                .setParameter("people", personIds.toArray(UUID[]::new))
                .getResultList();
    }

    /** Why somebody's data cannot be erased yet; empty for who has left and leads nobody. Locks them until the transaction ends. */
    public Optional<String> refusalToErase(UUID personId, LocalDate today) {
        var row = rows.find("personId", personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> sight.unseen(personId));
        if (row.activeOn(today)) {
            return Optional.of("They work here. Maybe end their contract first.");
        }
        if (rows.count("managerId = ?1 and (endDate is null or endDate >= ?2)", personId, today) > 0) {
            return Optional.of("Somebody still reports to them. Maybe name another manager first.");
        }
        return leadsATeam(personId)
                ? Optional.of("They still lead a team. Maybe name another lead first.")
                : Optional.empty();
    }

    private boolean leadsATeam(UUID personId) {
        return rows.getSession()
                .createNativeQuery(
                        "select exists (select 1 from team where tenant = current_tenant() and lead_id = :person and valid_to is null)",
                        Boolean.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Whether somebody who works here, or will, is in a team, whoever asks. */
    public boolean isAnybodyIn(String team, LocalDate today) {
        return rows.count("team = ?1 and (endDate is null or endDate >= ?2)", team, today) > 0;
    }

    /** Those of them that there are and the caller may see, by the HR system's key or by user name. */
    public List<DirectoryEntry> visibleNamed(Collection<String> externalIds, Collection<String> userNames) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return visible("(p.externalId in :externalIds or p.userName in :userNames)")
                .setParameter("externalIds", externalIds)
                .setParameter("userNames", userNames)
                .getResultList()
                .stream()
                .map(row -> row.directoryEntry(today))
                .toList();
    }

    /** Up to so many visible people after a person id who are in a team now; one statement. */
    public List<PersonView> membersOf(String team, LocalDate today, UUID after, @Nullable Instant since, int limit) {
        return members(team, new Standpoint(today, FOR_EVER), after, since, limit).stream()
                .map(row -> PersonView.of(row, today))
                .toList();
    }

    /** Up to so many visible people after a person id who were in a team on a day, as far as it was known at a time. */
    public List<PersonView> membersOf(String team, Standpoint at, UUID after, @Nullable Instant since, int limit) {
        var members = members(team, at, after, since, limit);
        var told = placements.of(members.stream().map(row -> row.personId).toList(), at.knownAt());
        return members.stream()
                .map(row -> PersonView.of(row, Objects.requireNonNull(told.get(row.personId)), at.asOf()))
                .toList();
    }

    private List<PersonRow> members(String team, Standpoint at, UUID after, @Nullable Instant since, int limit) {
        return visible(
                        "p.personId > :after and p.updatedAt >= :since and exists (select 1 from PlacementRow v, PlacementRow c"
                                + " where v.personId = p.personId and v.team = :team and v.version = (select max(w.version)"
                                + " from PlacementRow w where w.personId = p.personId and w.validFrom <= :day and w.toldAt <= :knownAt)"
                                + " and c.personId = p.personId and c.version = (select max(w.version) from PlacementRow w"
                                + " where w.personId = p.personId and w.toldAt <= :knownAt) and c.startDate <= :day"
                                + " and (c.endDate is null or c.endDate >= :day)) order by p.personId")
                .setParameter("after", after)
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("day", at.asOf())
                .setParameter("team", team)
                .setParameter("knownAt", at.knownAt())
                .setMaxResults(limit)
                .getResultList();
    }

    PersonRow requireRow(UUID personId) {
        return row(personId).orElseThrow(() -> sight.unseen(personId));
    }

    private Optional<PersonRow> row(UUID personId) {
        return visible("p.personId = :personId").setParameter("personId", personId).getResultList().stream()
                .findFirst();
    }

    /** The caller's own row; empty for a machine, and for who has left. */
    Optional<PersonRow> self(LocalDate today) {
        return visible("p.userName = :viewer and (p.endDate is null or p.endDate >= :today)")
                .setParameter("today", today)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Up to so many visible people after a person id. */
    List<PersonRow> visiblePage(UUID after, Wanted wanted, int limit) {
        return rows.getSession()
                .createNativeQuery(
                        PAGE + (caller.reach() == Reach.ALL ? EACH : LINE) + " order by p.person_id limit :limit",
                        PersonRow.class)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("after", after)
                .setParameter("since", wanted.since() == null ? Instant.EPOCH : wanted.since())
                .setParameter("externalId", wanted.externalId())
                .setParameter("userName", wanted.userName())
                .setParameter("knownAt", wanted.knownAt() == null ? FOR_EVER : wanted.knownAt())
                .setParameter("limit", limit)
                .getResultList();
    }

    private SelectionQuery<PersonRow> visible(String condition) {
        return rows.getSession()
                .createSelectionQuery("from PersonRow p where " + VISIBLE + " and " + condition, PersonRow.class)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name());
    }
}
