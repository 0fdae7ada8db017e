package org.skillway.skills.rolemap;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Written by the database whenever a map is. */
@Entity
@Immutable
@IdClass(RoleMapVersionRow.Key.class)
@Table(name = "role_map_version")
class RoleMapVersionRow extends TenantRow {

    record Key(String role, long version) {}

    @Id
    String role;

    @Id
    long version;

    @Column
    String name;

    @Column
    String family;

    @Column
    @Convert(converter = RequirementsJson.class)
    List<Requirement> requirements;

    @Column
    Instant updatedAt;

    @Nullable
    String publishedBy;

    @Nullable
    String note;

    @Nullable
    Long restoredFrom;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleMapVersionRow() {}

    RoleMap map() {
        return new RoleMap(role, name, family, requirements);
    }

    PublishedMap published() {
        return new PublishedMap(map(), version, updatedAt, publishedBy, note, restoredFrom);
    }
}
