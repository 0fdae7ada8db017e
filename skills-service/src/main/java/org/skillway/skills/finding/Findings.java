package org.skillway.skills.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What was worked out and kept. Nothing is changed. */
@ApplicationScoped
class Findings {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FindingRow, UUID> {}

    @Inject
    Rows rows;

    FindingRow require(UUID findingId) {
        return rows.findByIdOptional(findingId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No finding " + findingId + "."));
    }

    void add(FindingRow row) {
        rows.persist(row);
    }
}
