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
import org.skillway.skills.organisation.Recorded;
import org.skillway.skills.organisation.Standpoints;

/** What is stated to be at stake in roles. */
@ApplicationScoped
class RoleImpacts {

    private static final String LAST =
            "i.version = (select max(o.version) from RoleImpactRow o" + " where o.role = i.role and o.statedAt <= ?1)";

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RoleImpactRow, RoleImpactRow.Key> {}

    @Inject
    Rows rows;

    /** By role, as last stated by a time. */
    Map<String, RoleImpactRow> all(Instant at) {
        return rows.find("from RoleImpactRow i where " + LAST, at).stream()
                .collect(Collectors.toMap(row -> row.role, Function.identity()));
    }

    Optional<RoleImpactRow> last(String role, Instant at) {
        return before(role, Long.MAX_VALUE, new Recorded(Instant.EPOCH, at), 1).stream()
                .findFirst();
    }

    /** What was stated then and before a version, the latest first. */
    List<RoleImpactRow> before(String role, long version, Recorded recorded, int limit) {
        return rows.find(
                        "role = ?1 and version < ?2 and statedAt between ?3 and ?4 order by version desc",
                        role,
                        version,
                        recorded.since(),
                        recorded.until())
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
        return last(role, Standpoints.FOR_EVER);
    }

    void add(RoleImpactRow row) {
        rows.persist(row);
    }
}
