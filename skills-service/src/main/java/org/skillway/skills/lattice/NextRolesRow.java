package org.skillway.skills.lattice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "next_roles")
class NextRolesRow extends TenantRow {

    @Id
    String role;

    @Column
    String[] next;

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected NextRolesRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    NextRolesRow(String role) {
        this.role = role;
    }

    void become(List<String> roles, Instant now) {
        next = roles.toArray(String[]::new);
        version++;
        updatedAt = now;
    }

    List<String> next() {
        return List.of(next);
    }
}
