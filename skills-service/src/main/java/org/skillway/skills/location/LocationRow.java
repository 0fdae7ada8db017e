package org.skillway.skills.location;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "location")
class LocationRow extends TenantRow {

    @Id
    String key;

    @Column
    String name;

    @Column
    String timeZone;

    @Column
    LocalDate validFrom;

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LocationRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    LocationRow(String key) {
        this.key = key;
    }

    void become(String called, String zone, LocalDate from, Instant now) {
        name = called;
        timeZone = zone;
        validFrom = from;
        version++;
        updatedAt = now;
    }
}
