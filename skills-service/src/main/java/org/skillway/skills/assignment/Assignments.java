package org.skillway.skills.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.assignment.domain.RoleHistory;
import org.skillway.skills.organisation.Standpoints;

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

    @Inject
    Standpoints standpoints;

    /** By person, without those that have ended; somebody who never had a role is left out. */
    public Map<UUID, List<RoleAssignment>> of(Collection<UUID> personIds) {
        var today = standpoints.today();
        return rows.list("personId in ?1", List.copyOf(personIds)).stream()
                .collect(Collectors.toMap(row -> row.personId, row -> row.on(today)));
    }

    /** Of whom a role has ended that still stands there. Only who they are: what they hold is read once they are locked. */
    public List<UUID> withEndedRoles(LocalDate day) {
        return rows.getSession()
                .createSelectionQuery("select r.personId from PersonRolesRow r where r.nextEnd <= :day", UUID.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** What is left of the roles of those of whom one has ended that still stands there, by person. */
    public Map<UUID, List<RoleAssignment>> leftBy(LocalDate day) {
        return rows.list("nextEnd <= ?1", day).stream()
                .collect(Collectors.toMap(row -> row.personId, row -> row.on(day)));
    }

    /** As they were at a time as far as it was known at another, by person; of whom nothing was told is left out. */
    public Map<UUID, RoleHistory.Told> asOf(Collection<UUID> personIds, Instant asOf, Instant knownAt) {
        return versions
                .list("personId in ?1 and updatedAt <= ?2 order by personId, version", List.copyOf(personIds), knownAt)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(PersonRolesVersionRow::told, Collectors.toList()),
                                told -> new RoleHistory(told).asOf(asOf))));
    }

    /** Of those who hold a role, all their roles by person. */
    public Map<UUID, List<RoleAssignment>> ofHolders(String role) {
        var today = standpoints.today();
        return rows
                .getSession()
                .createSelectionQuery(
                        "select r.personId, r.assignments from PersonRolesRow r where array_contains(r.roles, :role)",
                        Held.class)
                .setParameter("role", role)
                .getResultList()
                .stream()
                .map(held -> new Held(
                        held.personId(),
                        held.roles().stream()
                                .filter(one -> !one.hasEndedBy(today))
                                .toList()))
                .filter(held -> held.roles().stream().anyMatch(one -> one.role().equals(role)))
                .collect(Collectors.toMap(Held::personId, Held::roles));
    }

    /** By person; whoever never had a role is left out. */
    Map<UUID, PersonRolesRow> rows(Collection<UUID> personIds) {
        return rows.list("personId in ?1", List.copyOf(personIds)).stream()
                .collect(Collectors.toMap(row -> row.personId, Function.identity()));
    }

    /** Writes what was added: whatever reads past the ORM finds it. */
    void flush() {
        rows.flush();
    }

    Optional<PersonRolesRow> row(UUID personId) {
        return rows.findByIdOptional(personId);
    }

    void add(PersonRolesRow row) {
        rows.persist(row);
    }
}
