package org.skillway.skills.undertaking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.Recorded;
import org.skillway.skills.organisation.Standpoints;

/** Who does which stretch assignment, with all that is over. */
@ApplicationScoped
class Undertakings {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<UndertakingRow, UUID> {}

    @ApplicationScoped
    static class Seen implements PanacheRepositoryBase<SeenRow, UUID> {}

    private static final String LATEST = """
        select n.* from (
            select u.*, row_number() over (partition by u.person_id order by u.undertaking_id desc) as nth
              from stretch_undertaking u
             where u.tenant = current_tenant() and u.person_id in (:ids) and u.undertaking_id < :before
               and u.proposed_at <= :until
               and (u.proposed_at >= :since or u.agreed_at between :since and :until or u.ended_at between :since and :until)) n
         where n.nth <= :limit order by n.person_id, n.nth
        """;

    // The states of Progress.code(). A line is walked down once, and not for each.
    private static final String IN_SIGHT = """
        select u.* from stretch_undertaking u
         where u.tenant = current_tenant() and u.undertaking_id < :before and u.updated_at >= :since
           and (:state = '' or :state = case when u.outcome is not null then u.outcome when u.agreed_at is not null then 'running'
                                             when u.asked then 'asked' else 'offered' end)
           and u.review_day <= :reviewBy
           and case when :reach = 'ALL' then sees(:viewer, u.person_id, :reach)
                    else u.person_id = any (cast((select in_sight(:viewer, :reach)) as uuid[])) end
         order by u.undertaking_id desc limit :limit
        """;

    @Inject
    Rows rows;

    @Inject
    Seen seen;

    @Inject
    Caller caller;

    UndertakingRow require(UUID undertakingId) {
        return rows.findByIdOptional(undertakingId).orElseThrow(() -> absent(undertakingId));
    }

    /** As it is now, for a change: whoever else wants to change it waits until the transaction ends. */
    UndertakingRow lockedRow(UUID undertakingId) {
        var row = require(undertakingId);
        rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** The one answer for "not there", "not yet" and "not for you". */
    static Problem absent(UUID undertakingId) {
        return new Problem(ProblemCode.NOT_FOUND, "No stretch undertaking " + undertakingId + ".");
    }

    /** Of these people by a time, by person. */
    Map<UUID, List<UndertakingRow>> of(Collection<UUID> personIds, Instant at) {
        return rows
                .list("personId in ?1 and proposedAt <= ?2 order by undertakingId", List.copyOf(personIds), at)
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    /** Those of people that have not ended. */
    List<UndertakingRow> open(Collection<UUID> personIds) {
        return rows.list("personId in ?1 and outcome is null order by undertakingId", List.copyOf(personIds));
    }

    /** Up to so many of each person, newest first, before an id: proposed by the end of a stretch, and changed in it. */
    Map<UUID, List<UndertakingRow>> latest(Collection<UUID> personIds, UUID before, Recorded recorded, int limit) {
        return rows
                .getSession()
                .createNativeQuery(LATEST, UndertakingRow.class)
                .setParameterList("ids", personIds)
                .setParameter("before", before)
                .setParameter("since", recorded.since())
                .setParameter("until", recorded.until())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    /** Those of everybody the caller may see, to be looked at by a day, newest first, before an id; of any state where none is given. */
    List<UndertakingRow> inSight(String state, LocalDate reviewBy, Instant since, UUID before, int limit) {
        return rows.getSession()
                .createNativeQuery(IN_SIGHT, UndertakingRow.class)
                .setParameter("state", state)
                .setParameter("reviewBy", reviewBy)
                .setParameter("since", since)
                .setParameter("before", before)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** In the order given, as they were on record at a time. */
    List<UndertakingView> views(List<UndertakingRow> undertakings, Instant at) {
        var ids = undertakings.stream().map(row -> row.undertakingId).toList();
        var seenIn = seen.list("undertakingId in ?1 order by skill", ids).stream()
                .collect(Collectors.groupingBy(row -> row.undertakingId));
        return undertakings.stream()
                .map(row -> UndertakingView.of(row, seenIn.getOrDefault(row.undertakingId, List.of()), at))
                .toList();
    }

    /** As it stands. */
    UndertakingView view(UndertakingRow row) {
        return views(List.of(row), Standpoints.FOR_EVER).getFirst();
    }

    /** Written at once, for places are counted past the ORM. */
    void add(UndertakingRow row) {
        rows.persistAndFlush(row);
    }

    /** Writes what was changed, however many at once. */
    void flush() {
        rows.flush();
    }

    void add(SeenRow row) {
        seen.persistAndFlush(row);
    }
}
