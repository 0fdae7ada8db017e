package org.skillway.skills.lattice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Rows rows;

    /** By role; a role after which nothing comes is left out. */
    public Map<String, List<String>> of(Collection<String> roles) {
        return rows.list("role in ?1", List.copyOf(roles)).stream()
                .collect(Collectors.toMap(row -> row.role, NextRolesRow::next));
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
