package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.State;

/** Reads proposals for whom they are about and for who decides. */
@ApplicationScoped
class ReadProposals {

    private static final String READ = "remediation.read";

    @Inject
    Proposals proposals;

    @Inject
    Docket docket;

    @Inject
    Clock clock;

    /** The latest first, from before one on. */
    List<Proposal> about(UUID personId, UUID before, int most) {
        docket.open(personId, READ);
        return proposals.about(personId, before, most);
    }

    List<Proposal> forCaller(State state, Part part) {
        List<Proposal> found = proposals.forCaller(state, clock.instant(), part);
        docket.note(found.stream().map(Proposal::personId).toList(), READ);
        return found;
    }

    ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, clock.instant());
    }
}
