package org.skillway.curriculum.remediation;

import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** The learner objects to a measure: before it is decided their manager answers, afterwards HR. */
@FactType("org.skillway.curriculum.remediation.objected.v1")
record RemediationObjected(UUID proposalId, UUID personId, String kind, String skill, boolean inForce) implements Fact {

    static RemediationObjected of(Proposal proposal, Instant now) {
        return new RemediationObjected(
                proposal.id(),
                proposal.personId(),
                proposal.kind().code(),
                proposal.skill(),
                proposal.objectedInForce(now));
    }
}
