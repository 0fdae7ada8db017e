package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads proposals for whom they are about and for who decides; what others read about somebody is noted before. */
@ApplicationScoped
class ReadProposals {

    @Inject
    Proposals proposals;

    @Inject
    Learners learners;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    List<ProposalView> about(UUID personId) {
        boolean own = learners.pathFor(caller, personId)
                .orElseThrow(() -> sight.unseen(personId))
                .own();
        if (!own) {
            audit.read("remediation.read", "person/" + personId);
        }
        return proposals.about(personId).stream().map(this::view).toList();
    }

    List<Proposal> forCaller(State state, String after, int most) {
        List<Proposal> found = proposals.forCaller(state, clock.instant(), after, most);
        audit.readAll(
                "remediation.read",
                found.stream()
                        .map(proposal -> "person/" + proposal.personId())
                        .distinct()
                        .toList());
        return found;
    }

    ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, clock.instant());
    }
}
