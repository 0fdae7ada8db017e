package org.skillway.skills.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The places of the tenant. */
@ApplicationScoped
class Locations {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LocationRow, String> {}

    @Inject
    Rows rows;

    /** Whoever else wants to say what places there are waits until the transaction ends. */
    void lock() {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/locations', 0))::text",
                        String.class)
                .getSingleResult();
    }

    Optional<LocationRow> row(String key) {
        return rows.findByIdOptional(key);
    }

    LocationRow require(String key) {
        return row(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No location '" + key + "'."));
    }

    List<LocationRow> named(Collection<String> keys) {
        return rows.list("key in ?1", List.copyOf(keys));
    }

    List<LocationRow> page(String after, @Nullable Instant since, int limit) {
        return rows.find("key > ?1 and updatedAt >= ?2 order by key", after, since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    void add(LocationRow row) {
        rows.persist(row);
    }
}
