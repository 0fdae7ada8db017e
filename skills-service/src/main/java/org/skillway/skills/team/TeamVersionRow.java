package org.skillway.skills.team;

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

/** Written by the database whenever a team is. */
@Entity
@Immutable
@IdClass(TeamVersionRow.Key.class)
@Table(name = "team_version")
class TeamVersionRow extends TenantRow {

    record Key(String key, long version) {}

    @Id
    String key;

    @Id
    long version;

    @Column
    String name;

    @Nullable
    String parent;

    @Nullable
    UUID leadId;

    @Column
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TeamVersionRow() {}
}
