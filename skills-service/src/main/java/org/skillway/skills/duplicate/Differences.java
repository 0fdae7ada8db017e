package org.skillway.skills.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.duplicate.domain.DuplicateFinder.Difference;

/** Pairs of skills that somebody decided to be different. */
@ApplicationScoped
class Differences {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DifferenceRow, UUID> {}

    @Inject
    Rows rows;

    Set<Difference> all() {
        return rows.listAll().stream().map(DifferenceRow::difference).collect(Collectors.toSet());
    }

    Optional<DifferenceRow> of(Difference difference) {
        return rows.find("firstSkill = ?1 and secondSkill = ?2", difference.first(), difference.second())
                .firstResultOptional();
    }

    List<DifferenceRow> page(UUID after, @Nullable Instant since, int limit) {
        return rows.find(
                        "differenceId > ?1 and decidedAt >= ?2 order by differenceId",
                        after,
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    void add(DifferenceRow row) {
        rows.persist(row);
    }
}
