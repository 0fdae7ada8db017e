package org.skillway.skills.release;

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
import org.skillway.skills.rolemap.RequirementsJson;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

@Entity
@Table(name = "role_map_draft")
class DraftRow extends TenantRow {

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

    long basedOn;
    long revision;

    @Column
    String updatedBy;

    @Column
    Instant updatedAt;

    @Nullable
    Instant discardedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DraftRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    DraftRow(String role) {
        this.role = role;
    }

    void become(RoleMap map, long publishedVersion, String by, Instant at) {
        name = map.name();
        family = map.family();
        requirements = map.skills();
        basedOn = publishedVersion;
        revision++;
        updatedBy = by;
        updatedAt = at;
        discardedAt = null;
    }

    void discard(String by, Instant at) {
        revision++;
        updatedBy = by;
        updatedAt = at;
        discardedAt = at;
    }

    boolean stands() {
        return discardedAt == null;
    }

    RoleMap map() {
        return new RoleMap(role, name, family, requirements);
    }
}
