package org.skillway.skills.rolemap;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

@Entity
@Table(name = "role_map")
class RoleMapRow extends TenantRow {

    @Id
    String role;

    @Column
    String name;

    @Column
    String family;

    @Column
    @Convert(converter = RequirementsJson.class)
    @ColumnTransformer(write = "?::jsonb")
    List<Requirement> requirements;

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleMapRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    RoleMapRow(String role) {
        this.role = role;
    }

    void become(RoleMap map, Instant now) {
        name = map.name();
        family = map.family();
        requirements = map.skills();
        version++;
        updatedAt = now;
    }

    RoleMap map() {
        return new RoleMap(role, name, family, requirements);
    }
}
