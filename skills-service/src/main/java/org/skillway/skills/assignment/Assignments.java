package org.skillway.skills.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** Who holds which roles. */
@ApplicationScoped
public class Assignments {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PersonRolesRow, UUID> {}

    private record Held(UUID personId, List<RoleAssignment> roles) {}

    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<PersonRolesVersionRow, PersonRolesVersionRow.Key> {}

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    /** By person; somebody who never had a role is left out. */
    public Map<UUID, List<RoleAssignment>> of(Collection<UUID> personIds) {
        return rows.list("personId in ?1", List.copyOf(personIds)).stream()
                .collect(Collectors.toMap(row -> row.personId, row -> row.assignments));
    }

    /** As they were at a time, by person; somebody who had no role by then is left out. */
    public Map<UUID, List<RoleAssignment>> asOf(Collection<UUID> personIds, Instant at) {
        return versions
                .list(
                        "from PersonRolesVersionRow r where r.personId in ?1 and r.version = (select max(v.version)"
                                + " from PersonRolesVersionRow v where v.personId = r.personId and v.updatedAt <= ?2)",
                        List.copyOf(personIds),
                        at)
                .stream()
                .collect(Collectors.toMap(row -> row.personId, row -> row.assignments));
    }

    /** What was on record of a person's roles at a time. */
    Optional<PersonRolesVersionRow> version(UUID personId, Instant at) {
        return versions.find("personId = ?1 and updatedAt <= ?2 order by version desc", personId, at)
                .firstResultOptional();
    }

    /** Of those who hold a role, all their roles by person. */
    public Map<UUID, List<RoleAssignment>> ofHolders(String role) {
        return rows
                .getSession()
                .createSelectionQuery(
                        "select r.personId, r.assignments from PersonRolesRow r where array_contains(r.roles, :role)",
                        Held.class)
                .setParameter("role", role)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Held::personId, Held::roles));
    }

    Optional<PersonRolesRow> row(UUID personId) {
        return rows.findByIdOptional(personId);
    }

    void add(PersonRolesRow row) {
        rows.persist(row);
    }
}
