package org.skillway.skills.lattice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The career lattice of the tenant. */
@ApplicationScoped
public class NextRoles {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<NextRolesRow, String> {}

    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<NextRolesVersionRow, NextRolesVersionRow.Key> {}

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    /** All that was on record at a time, by role. */
    public Map<String, List<String>> all(Instant at) {
        return versions
                .list(
                        "from NextRolesVersionRow n where n.version = (select max(v.version)"
                                + " from NextRolesVersionRow v where v.role = n.role and v.updatedAt <= ?1)",
                        at)
                .stream()
                .collect(Collectors.toMap(row -> row.role, NextRolesVersionRow::next));
    }

    /** As it was on record at a time, by role; a role after which nothing came is left out. */
    public Map<String, List<String>> asOf(Collection<String> roles, Instant at) {
        return versions
                .list(
                        "from NextRolesVersionRow n where n.role in ?1 and n.version = (select max(v.version)"
                                + " from NextRolesVersionRow v where v.role = n.role and v.updatedAt <= ?2)",
                        List.copyOf(roles),
                        at)
                .stream()
                .collect(Collectors.toMap(row -> row.role, NextRolesVersionRow::next));
    }

    /** What was on record of a role at a time. */
    Optional<NextRolesVersionRow> version(String role, Instant at) {
        return versions.find("role = ?1 and updatedAt <= ?2 order by version desc", role, at)
                .firstResultOptional();
    }

    Optional<NextRolesRow> row(String role) {
        return rows.findByIdOptional(role);
    }

    /** The row for a change: whoever else wants to change it waits until the transaction ends. */
    Optional<NextRolesRow> lockedRow(String role) {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/next-roles/' || :role, 0))::text",
                        String.class)
                .setParameter("role", role)
                .getSingleResult();
        return row(role);
    }

    void add(NextRolesRow row) {
        rows.persist(row);
    }
}
