package org.skillway.platform.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "probe_counter")
class CounterRow extends TenantRow {

    @Id
    UUID personId = new UUID(0, 0);

    long total;
}
