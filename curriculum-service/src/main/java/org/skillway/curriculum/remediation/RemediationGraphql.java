package org.skillway.curriculum.remediation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.platform.access.Role;

/** Measures for screens. */
@GraphQLApi
public class RemediationGraphql {

    private static final int MOST = 100;

    @Inject
    ReadProposals readProposals;

    @Query("remediationProposals")
    @Description("The measures proposed about somebody, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ProposalView> remediationProposals(UUID personId) {
        return readProposals.about(personId, Part.AFTER_ALL, MOST).stream()
                .map(readProposals::view)
                .toList();
    }

    @Query("openRemediationProposals")
    @Description("The measures that await a decision, the oldest first; a hundred at most")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ProposalView> openRemediationProposals() {
        return readProposals.forCaller(State.PROPOSED, Part.oldest(MOST)).stream()
                .map(readProposals::view)
                .toList();
    }
}
