package org.skillway.skills.lattice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;

/** Written by the database whenever what comes after a role is. */
@Entity
@Immutable
@IdClass(NextRolesVersionRow.Key.class)
@Table(name = "next_roles_version")
class NextRolesVersionRow extends TenantRow {

    record Key(String role, long version) {}

    @Id
    String role;

    @Id
    long version;

    @Column
    String[] next;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected NextRolesVersionRow() {}

    List<String> next() {
        return List.of(next);
    }
}
