package org.skillway.skills.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.duplicate.domain.DuplicateFinder.Difference;

@Entity
@Table(name = "skill_difference")
class DifferenceRow extends TenantRow {

    @Id
    UUID differenceId;

    @Column
    String firstSkill;

    @Column
    String secondSkill;

    @Column
    String reason;

    @Column
    String decidedBy;

    @Column
    Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DifferenceRow() {}

    DifferenceRow(UUID differenceId, Difference difference, String reason, String decidedBy, Instant decidedAt) {
        this.differenceId = differenceId;
        this.firstSkill = difference.first();
        this.secondSkill = difference.second();
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    Difference difference() {
        return new Difference(firstSkill, secondSkill);
    }
}
