package org.skillway.curriculum.remediation;

import java.util.UUID;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Ruling.Outcome;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person decided about a measure: it comes into force, it does not, it stays or it ends; or its learner left. */
@FactType("org.skillway.curriculum.remediation.decided.v1")
record RemediationDecided(UUID proposalId, UUID personId, String kind, String skill, String outcome, boolean objected)
        implements Fact {

    static RemediationDecided of(Proposal proposal, Outcome outcome) {
        return new RemediationDecided(
                proposal.id(),
                proposal.personId(),
                proposal.kind().code(),
                proposal.skill(),
                outcome.code(),
                proposal.objection() != null);
    }
}
