package org.skillway.skills.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.team.domain.Team;

@Entity
@Table(name = "team")
class TeamRow extends TenantRow {

    @Id
    String key;

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

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TeamRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    TeamRow(String key) {
        this.key = key;
    }

    void become(Team team, LocalDate from, @Nullable LocalDate to, Instant now) {
        name = team.name();
        parent = team.parent();
        leadId = team.leadId();
        validFrom = from;
        validTo = to;
        version++;
        updatedAt = now;
    }

    Team team() {
        return new Team(key, name, parent, leadId);
    }
}
