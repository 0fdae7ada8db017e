package org.skillway.skills.location;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LocationRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    LocationRow(String key) {
        this.key = key;
    }

    void become(String called, String zone, Instant now) {
        name = called;
        timeZone = zone;
        version++;
        updatedAt = now;
    }
}
