package org.skillway.skills.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.statement.Statements;

/** Puts on record what a named person answers for. It moves no estimate. */
@ApplicationScoped
class AttestSkill {

    @Inject
    Signatories signatories;

    @Inject
    Statements statements;

    @Inject
    Attestations attestations;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    AttestationView run(UUID personId, AttestationRequest request) {
        var signatory = signatories.about(personId);
        var skill = statements.requireSkill(request.skill()).skill();
        var now = clock.instant();
        var row = new AttestationRow(Ids.at(now), personId, request.of(skill), signatory, now);
        attestations.add(row);
        outbox.tell(
                "person",
                personId.toString(),
                new SkillAttested(row.attestationId, personId, row.skill, row.level, row.role, row.relation));
        audit.wrote("skill.attest", "person/" + personId);
        return AttestationView.of(row);
    }
}
