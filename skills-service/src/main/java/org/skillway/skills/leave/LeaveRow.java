package org.skillway.skills.leave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.leave.domain.Leave;

@Entity
@Table(name = "planned_leave")
class LeaveRow extends TenantRow {

    @Id
    UUID leaveId;

    @Column
    UUID personId;

    @Column
    LocalDate firstDay;

    @Column
    LocalDate lastDay;

    @Column
    String kind;

    @Column
    String statedBy;

    @Column
    Instant statedAt;

    @Nullable
    String withdrawnBy;

    @Nullable
    Instant withdrawnAt;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LeaveRow() {}

    LeaveRow(UUID leaveId, UUID personId, Leave leave, String kind, String by, Instant at) {
        this.leaveId = leaveId;
        this.personId = personId;
        this.firstDay = leave.from();
        this.lastDay = leave.to();
        this.kind = kind;
        this.statedBy = by;
        this.statedAt = at;
        this.updatedAt = at;
    }

    void withdraw(String by, Instant at) {
        withdrawnBy = by;
        withdrawnAt = at;
        updatedAt = at;
    }

    Leave leave() {
        return new Leave(firstDay, lastDay);
    }
}
