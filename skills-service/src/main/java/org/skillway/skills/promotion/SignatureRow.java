package org.skillway.skills.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.organisation.Signatory;
import org.skillway.skills.promotion.domain.Ruling;
import org.skillway.skills.promotion.domain.Signature;

@Entity
@Immutable
@Table(name = "judgment_signature")
class SignatureRow extends TenantRow {

    /** Somebody of HR who is led by whom the judgment is about. */
    private static final String REPORT = "report";

    @Id
    UUID signatureId;

    @Column
    UUID judgmentId;

    @Column
    String verdict;

    @Column
    UUID signerId;

    @Column
    String signedBy;

    @Column
    String signerRole;

    @Column
    String relation;

    @Column
    String reason;

    @Column
    Instant signedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SignatureRow() {}

    SignatureRow(UUID signatureId, UUID judgmentId, SignatureRequest request, Signatory by, Instant at) {
        this.signatureId = signatureId;
        this.judgmentId = judgmentId;
        this.verdict = request.verdict();
        this.signerId = by.person().personId();
        this.signedBy = by.person().userName();
        this.signerRole = by.role();
        this.relation = by.isReport() ? REPORT : by.relation();
        this.reason = request.reason();
        this.signedAt = at;
    }

    Signature signature() {
        return new Signature(signerId, relation.equals(REPORT), Ruling.of(verdict), signedAt);
    }
}
