package org.skillway.skills.location;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;

/** Written by the database whenever a place is. */
@Entity
@Immutable
@IdClass(LocationVersionRow.Key.class)
@Table(name = "location_version")
class LocationVersionRow extends TenantRow {

    record Key(String key, long version) {}

    @Id
    String key;

    @Id
    long version;

    @Column
    String name;

    @Column
    String timeZone;

    @Column
    LocalDate validFrom;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LocationVersionRow() {}
}
