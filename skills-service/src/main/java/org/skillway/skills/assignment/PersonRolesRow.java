package org.skillway.skills.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
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
        version++;
        updatedAt = at;
    }
}
