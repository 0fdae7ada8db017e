package org.skillway.skills.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Rows rows;

    FindingRow require(UUID findingId) {
        return rows.findByIdOptional(findingId).orElseThrow(() -> absent(findingId));
    }

    /** The one answer for "not there" and "not for you". */
    static Problem absent(UUID findingId) {
        return new Problem(ProblemCode.NOT_FOUND, "No finding " + findingId + ".");
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
