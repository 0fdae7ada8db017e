package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "work_slip")
class WorkSlipRow extends TenantRow {

    @Id
    UUID driftId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    String kpi;

    @Column
    Instant since;

    @Column
    Instant knownAt;

    @Nullable
    UUID recoveryId;

    @Nullable
    Instant recoveredAt;

    @Nullable
    Instant recoveryKnownAt;

    /** Whether it ended without a recovery. */
    boolean withdrawn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected WorkSlipRow() {}

    WorkSlipRow(DriftDetected fact, Instant knownAt) {
        this.driftId = fact.driftId();
        this.personId = fact.personId();
        this.skill = fact.skill();
        this.kpi = fact.kpi();
        this.since = fact.since();
        this.knownAt = knownAt;
    }

    void end(DriftCleared fact, UUID eventId, Instant knownAt) {
        this.recoveryId = eventId;
        this.recoveredAt = fact.at();
        this.recoveryKnownAt = knownAt;
        this.withdrawn = !fact.recovered();
    }
}
