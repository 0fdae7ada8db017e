package org.skillway.skills.priority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is stated to be at stake in roles. */
@ApplicationScoped
class RoleImpacts {

    private static final String LAST = "i.version = (select max(o.version) from RoleImpactRow o where o.role = i.role)";

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RoleImpactRow, RoleImpactRow.Key> {}

    @Inject
    Rows rows;

    /** By role, as last stated. */
    Map<String, RoleImpactRow> all() {
        return rows.find("from RoleImpactRow i where " + LAST).stream()
                .collect(Collectors.toMap(row -> row.role, Function.identity()));
    }

    Optional<RoleImpactRow> last(String role) {
        return rows.find("from RoleImpactRow i where i.role = ?1 and " + LAST, role)
                .firstResultOptional();
    }

    /** What was stated before a version, and not before a time where one is given; the latest first. */
    List<RoleImpactRow> before(String role, long version, @Nullable Instant since, int limit) {
        return rows.find(
                        "role = ?1 and version < ?2 and statedAt >= ?3 order by version desc",
                        role,
                        version,
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    /** The last for a change: whoever else wants to state one waits until the transaction ends. */
    Optional<RoleImpactRow> lockedLast(String role) {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/role-impact/' || :role, 0))::text",
                        String.class)
                .setParameter("role", role)
                .getSingleResult();
        return last(role);
    }

    void add(RoleImpactRow row) {
        rows.persist(row);
    }
}
