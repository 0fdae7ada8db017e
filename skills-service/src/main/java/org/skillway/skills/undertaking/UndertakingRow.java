package org.skillway.skills.undertaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.undertaking.domain.Outcome;
import org.skillway.skills.undertaking.domain.Progress;

@Entity
@Table(name = "stretch_undertaking")
class UndertakingRow extends TenantRow {

    @Id
    UUID undertakingId;

    @Column
    UUID personId;

    @Column
    String assignment;

    @Column
    String goal;

    @Column
    LocalDate reviewDay;

    boolean asked;

    @Column
    String proposedBy;

    @Column
    Instant proposedAt;

    @Nullable
    String agreedBy;

    @Nullable
    Instant agreedAt;

    @Nullable
    String outcome;

    @Nullable
    String endedBy;

    @Nullable
    Instant endedAt;

    @Nullable
    String reason;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected UndertakingRow() {}

    UndertakingRow(
            UUID undertakingId, UUID personId, ProposalRequest request, Progress.Side by, String who, Instant at) {
        this.undertakingId = undertakingId;
        this.personId = personId;
        this.assignment = request.assignment();
        this.goal = request.goal().strip();
        this.reviewDay = request.reviewDay();
        this.asked = by == Progress.Side.PERSON;
        this.proposedBy = who;
        this.proposedAt = at;
        this.updatedAt = at;
    }

    void agree(String who, Instant at) {
        agreedBy = who;
        agreedAt = at;
        updatedAt = at;
    }

    void end(Outcome how, String who, @Nullable String why, Instant at) {
        outcome = how.code();
        endedBy = who;
        endedAt = at;
        reason = why;
        updatedAt = at;
    }

    /** As it was on record at a time. */
    Progress at(Instant time) {
        if (outcome != null && endedAt != null && !endedAt.isAfter(time)) {
            return new Progress.Ended(Outcome.of(outcome));
        }
        if (agreedAt != null && !agreedAt.isAfter(time)) {
            return new Progress.Running();
        }
        return new Progress.Open(asked ? Progress.Side.PERSON : Progress.Side.LEADER);
    }
}
