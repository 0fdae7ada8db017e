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
import org.skillway.skills.profile.domain.Reflection;
import org.skillway.skills.profile.domain.SkillUse;
import org.skillway.skills.profile.domain.WorkSlip;

/** What was heard of a skill that measures no level: uses, slips and reflections in one, so that a history takes two statements less. */
@Entity
@Immutable
@Table(name = "remark")
class RemarkRow extends TenantRow {

    @Id
    UUID itemId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    String kind;

    @Column
    Instant trueAt;

    @Column
    Instant knownAt;

    /** The figure that slipped; absent for all else. */
    @Nullable
    String kpi;

    @Nullable
    Instant recoveredAt;

    @Nullable
    Instant recoveryKnownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RemarkRow() {}

    Optional<SkillUse> use() {
        return kind.equals("use") ? Optional.of(new SkillUse(trueAt, knownAt)) : Optional.empty();
    }

    Optional<WorkSlip> slip() {
        return Optional.ofNullable(kpi).map(figure -> new WorkSlip(figure, trueAt, knownAt, recovery()));
    }

    Optional<Reflection> reflection() {
        return kind.equals("reflection") ? Optional.of(new Reflection(trueAt, knownAt)) : Optional.empty();
    }

    private WorkSlip.@Nullable Recovery recovery() {
        return recoveredAt == null || recoveryKnownAt == null
                ? null
                : new WorkSlip.Recovery(recoveredAt, recoveryKnownAt);
    }
}
