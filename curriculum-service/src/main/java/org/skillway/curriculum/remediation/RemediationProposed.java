package org.skillway.curriculum.remediation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A measure with consequences awaits a manager's decision; nothing has happened yet. */
@FactType("org.skillway.curriculum.remediation.proposed.v1")
record RemediationProposed(
        UUID proposalId,
        UUID personId,
        String kind,
        String skill,
        @Nullable UUID managerId,
        Instant dueAt) implements Fact {

    static RemediationProposed of(Proposal proposal) {
        return new RemediationProposed(
                proposal.id(),
                proposal.personId(),
                proposal.kind().code(),
                proposal.skill(),
                proposal.managerId(),
                proposal.dueAt());
    }
}
