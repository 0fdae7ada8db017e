package org.skillway.skills.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.gap.domain.GapKind;
import org.skillway.skills.gap.domain.KnownGap;

@Entity
@IdClass(KnownGapRow.Key.class)
@Table(name = "known_gap")
class KnownGapRow extends TenantRow {

    record Key(UUID personId, String skill) {}

    @Id
    UUID personId;

    @Id
    String skill;

    int requiredLevel;
    double estimatedLevel;
    int byDay;

    @Column
    String kind;

    @Column
    String reason;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected KnownGapRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    KnownGapRow(UUID personId, String skill) {
        this.personId = personId;
        this.skill = skill;
    }

    void become(KnownGap gap, Instant at) {
        requiredLevel = gap.requiredLevel();
        estimatedLevel = gap.estimatedLevel();
        byDay = gap.byDay();
        kind = gap.kind().code();
        reason = gap.reason();
        toldAt = at;
    }

    KnownGap gap() {
        return new KnownGap(skill, requiredLevel, estimatedLevel, byDay, GapKind.of(kind), reason);
    }
}
