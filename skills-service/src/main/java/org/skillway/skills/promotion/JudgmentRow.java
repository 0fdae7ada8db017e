package org.skillway.skills.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.finding.KeepFinding;

@Entity
@Immutable
@Table(name = "judgment")
class JudgmentRow extends TenantRow {

    static final String PROMOTION = "promotion";
    static final String HIGH_POTENTIAL = "high-potential";

    @Id
    UUID judgmentId;

    @Column
    UUID personId;

    @Column
    String kind;

    @Nullable
    String role;

    @Nullable
    UUID findingId;

    @Nullable
    Double probability;

    @Nullable
    Boolean supported;

    boolean secondSigner;

    @Column
    String openedBy;

    @Column
    String reason;

    @Column
    Instant openedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected JudgmentRow() {}

    JudgmentRow(UUID judgmentId, UUID personId, String kind, String openedBy, String reason, Instant openedAt) {
        this.judgmentId = judgmentId;
        this.personId = personId;
        this.kind = kind;
        this.openedBy = openedBy;
        this.reason = reason;
        this.openedAt = openedAt;
    }

    /** A promotion into a role: its rule and the forecast as they are now. */
    JudgmentRow into(String newRole, boolean second, KeepFinding.Kept forecast) {
        role = newRole;
        secondSigner = second;
        findingId = forecast.findingId();
        probability = forecast.readiness().probabilityNow();
        supported = forecast.readiness().supported();
        return this;
    }
}
