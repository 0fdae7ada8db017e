package org.skillway.skills.attestation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;

/** A level that a person attested: who, in which role and relation, when and why. */
@Type("Attestation")
public record AttestationView(
        UUID attestationId,
        String skill,
        int level,
        String attestedBy,
        String role,
        String relation,
        String reason,
        Instant attestedAt) {

    static AttestationView of(AttestationRow row) {
        return new AttestationView(
                row.attestationId,
                row.skill,
                row.level,
                row.attestedBy,
                row.role,
                row.relation,
                row.reason,
                row.attestedAt);
    }
}
