package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.SkillUse;
import org.skillway.skills.profile.domain.WorkSlip;

/** What was heard of a skill at work, uses and slips in one, so that a history takes one statement less. */
@Entity
@Immutable
@Table(name = "at_work")
class AtWorkRow extends TenantRow {

    @Id
    UUID itemId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    Instant trueAt;

    @Column
    Instant knownAt;

    /** The figure that slipped; absent for a use. */
    @Nullable
    String kpi;

    @Nullable
    Instant recoveredAt;

    @Nullable
    Instant recoveryKnownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AtWorkRow() {}

    Optional<SkillUse> use() {
        return kpi == null ? Optional.of(new SkillUse(trueAt, knownAt)) : Optional.empty();
    }

    Optional<WorkSlip> slip() {
        return Optional.ofNullable(kpi).map(figure -> new WorkSlip(figure, trueAt, knownAt, recovery()));
    }

    private WorkSlip.@Nullable Recovery recovery() {
        return recoveredAt == null || recoveryKnownAt == null
                ? null
                : new WorkSlip.Recovery(recoveredAt, recoveryKnownAt);
    }
}
