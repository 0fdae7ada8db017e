package org.skillway.skills.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What was worked out and kept. Nothing is changed. */
@ApplicationScoped
class Findings {

    /** Before it in a list lies all of it. */
    static final String NEWEST = new UUID(-1, -1).toString();

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FindingRow, UUID> {}

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

    void add(FindingRow row) {
        rows.persist(row);
    }
}
