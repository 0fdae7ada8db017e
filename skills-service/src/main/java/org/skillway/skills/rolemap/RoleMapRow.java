package org.skillway.skills.rolemap;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
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

    @Nullable
    String publishedBy;

    @Nullable
    String note;

    @Nullable
    Long restoredFrom;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleMapRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    RoleMapRow(String role) {
        this.role = role;
    }

    void become(RoleMap map, Publication by, Instant now) {
        name = map.name();
        family = map.family();
        requirements = map.skills();
        version++;
        updatedAt = now;
        publishedBy = by.userName();
        note = by.note();
        restoredFrom = by.restoredFrom();
    }

    RoleMap map() {
        return new RoleMap(role, name, family, requirements);
    }

    PublishedMap published() {
        return new PublishedMap(map(), version, updatedAt, publishedBy, note, restoredFrom);
    }
}
