package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Ruling;
import org.skillway.curriculum.remediation.domain.Ruling.Outcome;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;

/** Ends what awaits a decision about somebody who left; what a person decided stays decided. */
@ApplicationScoped
public class EndProposals {

    @Inject
    Proposals proposals;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /** Their learner is locked. */
    @Transactional(TxType.MANDATORY)
    public void ofLeaver(UUID personId, String reason, Instant now) {
        proposals.about(personId).stream()
                .filter(proposal -> proposal.allows(Outcome.ENDED, now))
                .forEach(proposal -> end(proposal, reason, now));
    }

    private void end(Proposal proposal, String reason, Instant now) {
        Proposal ended = proposal.ruled(new Ruling(Outcome.ENDED, reason, ProposeMeasure.ITSELF, now));
        proposals.save(ended, now);
        outbox.tell("learner", proposal.personId().toString(), RemediationDecided.of(ended, Outcome.ENDED));
        audit.wrote("remediation.end", "person/" + proposal.personId());
    }
}
