package org.skillway.skills.priority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.priority.domain.Stake;

/** One statement; the one with the highest version counts. */
@Entity
@Immutable
@IdClass(RoleImpactRow.Key.class)
@Table(name = "role_impact")
class RoleImpactRow extends TenantRow {

    record Key(String role, long version) {}

    @Id
    String role;

    @Id
    long version;

    @Column
    BigDecimal amount;

    @Column
    String currency;

    @Column
    String reason;

    @Column
    String statedBy;

    /** Absent of what was stated before people were kept beside their names. */
    @Nullable
    UUID statedById;

    @Column
    Instant statedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleImpactRow() {}

    RoleImpactRow(String role, long version, RoleImpactRequest request, Person by, Instant at) {
        this.role = role;
        this.version = version;
        this.amount = request.amount();
        this.currency = request.currency();
        this.reason = request.reason();
        this.statedBy = by.userName();
        this.statedById = by.personId();
        this.statedAt = at;
    }

    Stake stake() {
        return new Stake(amount, currency);
    }
}
