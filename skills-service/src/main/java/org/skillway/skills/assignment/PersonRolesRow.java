package org.skillway.skills.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.assignment.domain.RoleAssignment;

@Entity
@Table(name = "person_roles")
class PersonRolesRow extends TenantRow {

    @Id
    UUID personId;

    @Column
    String[] roles;

    @Column
    @Convert(converter = AssignmentsJson.class)
    @ColumnTransformer(write = "?::jsonb")
    List<RoleAssignment> assignments;

    @Nullable
    LocalDate nextEnd;

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonRolesRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    PersonRolesRow(UUID personId) {
        this.personId = personId;
    }

    void become(List<RoleAssignment> now, Instant at) {
        assignments = List.copyOf(now);
        roles = now.stream().map(RoleAssignment::role).toArray(String[]::new);
        nextEnd = now.stream()
                .flatMap(role -> Stream.ofNullable(role.until()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        version++;
        updatedAt = at;
    }

    /** Those that have not ended by a day. */
    List<RoleAssignment> on(LocalDate day) {
        return assignments.stream().filter(role -> !role.hasEndedBy(day)).toList();
    }
}
