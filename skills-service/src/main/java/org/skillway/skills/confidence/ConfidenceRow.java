package org.skillway.skills.confidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Immutable
@Table(name = "confidence")
class ConfidenceRow extends TenantRow {

    @Id
    UUID confidenceId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    String kind;

    int level;

    @Nullable
    String note;

    @Nullable
    String relation;

    @Column
    String statedBy;

    @Column
    Instant statedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ConfidenceRow() {}

    /** Without a relation it is said of oneself. */
    ConfidenceRow(
            UUID confidenceId,
            UUID personId,
            ConfidenceRequest request,
            @Nullable String relation,
            String by,
            Instant at) {
        this.confidenceId = confidenceId;
        this.personId = personId;
        this.skill = request.skill();
        this.kind = relation == null ? Confidences.SELF : Confidences.VALIDATION;
        this.relation = relation;
        this.level = request.level();
        this.note = request.note();
        this.statedBy = by;
        this.statedAt = at;
    }
}
