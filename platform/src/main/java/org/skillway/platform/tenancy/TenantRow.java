package org.skillway.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;

/** A row that belongs to one tenant; the ORM fills the column and filters by it, row-level security checks again. */
@MappedSuperclass
public abstract class TenantRow {

    @TenantId
    @Column(name = "tenant", nullable = false, updatable = false)
    @SuppressWarnings({"NullAway.Init", "unused"}) // written by Hibernate from the current tenant
    private String tenant;

    protected TenantRow() {}
}
