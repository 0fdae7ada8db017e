package org.skillway.skills.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What was worked out and kept. Nothing is changed. */
@ApplicationScoped
class Findings {

    /** Before it in a list lies all of it. */
    static final String NEWEST = new UUID(-1, -1).toString();

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FindingRow, UUID> {}

    private static final String LATEST = """
        select n.* from (
            select f.*, row_number() over (partition by f.person_id order by f.finding_id desc) as nth
              from finding f
             where f.tenant = current_tenant() and f.person_id in (:ids) and f.finding_id < :before) n
         where n.nth <= :limit order by n.person_id, n.nth
        """;

    @Inject
    Rows rows;

    FindingRow require(UUID findingId) {
        return rows.findByIdOptional(findingId).orElseThrow(() -> absent(findingId));
    }

    /** The one answer for "not there" and "not for you". */
    static Problem absent(UUID findingId) {
        return new Problem(ProblemCode.NOT_FOUND, "No finding " + findingId + ".");
    }

    /** Up to so many about a person made since a time, newest first, before an id; ids rise with time. */
    List<FindingRow> page(UUID personId, UUID before, Instant since, int limit) {
        return rows.find(
                        "personId = ?1 and findingId < ?2 and madeAt >= ?3 order by findingId desc",
                        personId,
                        before,
                        since)
                .page(0, limit)
                .list();
    }

    /** Up to so many about each person, newest first, before an id. */
    Map<UUID, List<FindingRow>> latest(Collection<UUID> personIds, UUID before, int limit) {
        return rows
                .getSession()
                .createNativeQuery(LATEST, FindingRow.class)
                .setParameterList("ids", personIds)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    /** What went into each. */
    Map<UUID, String> inputsOf(Collection<UUID> findingIds) {
        return rows.list("findingId in ?1", List.copyOf(findingIds)).stream()
                .collect(Collectors.toMap(row -> row.findingId, row -> row.inputs));
    }

    void add(FindingRow row) {
        rows.persist(row);
    }
}
