package org.skillway.skills.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.assignment.domain.RoleHistory;

/** Written by the database whenever somebody's roles are. */
@Entity
@Immutable
@IdClass(PersonRolesVersionRow.Key.class)
@Table(name = "person_roles_version")
class PersonRolesVersionRow extends TenantRow {

    record Key(UUID personId, long version) {}

    @Id
    UUID personId;

    @Id
    long version;

    @Column
    @Convert(converter = AssignmentsJson.class)
    List<RoleAssignment> assignments;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonRolesVersionRow() {}

    RoleHistory.Told told() {
        return new RoleHistory.Told(updatedAt, assignments);
    }
}
