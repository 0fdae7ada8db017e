package org.skillway.skills.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.organisation.domain.Placement;

/** Written by the database whenever a person is. */
@Entity
@Immutable
@IdClass(PlacementRow.Key.class)
@Table(name = "person_placement")
class PlacementRow extends TenantRow {

    record Key(UUID personId, long version) {}

    @Id
    UUID personId;

    @Id
    long version;

    @Column
    LocalDate validFrom;

    @Nullable
    UUID managerId;

    @Nullable
    String team;

    @Nullable
    String location;

    @Column
    LocalDate startDate;

    @Nullable
    LocalDate endDate;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PlacementRow() {}

    Placement placement() {
        return new Placement(version, validFrom, managerId, team, location, startDate, endDate, toldAt);
    }
}
