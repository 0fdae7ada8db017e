package org.skillway.skills.attestation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.organisation.Signatory;

@Entity
@Immutable
@Table(name = "attestation")
class AttestationRow extends TenantRow {

    @Id
    UUID attestationId;

    @Column
    UUID personId;

    @Column
    String skill;

    int level;

    @Column
    String attestedBy;

    @Column
    String role;

    @Column
    String relation;

    @Column
    String reason;

    @Column
    Instant attestedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AttestationRow() {}

    AttestationRow(UUID attestationId, UUID personId, AttestationRequest request, Signatory by, Instant at) {
        this.attestationId = attestationId;
        this.personId = personId;
        this.skill = request.skill();
        this.level = request.level();
        this.attestedBy = by.person().userName();
        this.role = by.role();
        this.relation = by.relation();
        this.reason = request.reason();
        this.attestedAt = at;
    }
}
