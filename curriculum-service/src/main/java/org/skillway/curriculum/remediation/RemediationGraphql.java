package org.skillway.curriculum.remediation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** Measures for screens. */
@GraphQLApi
public class RemediationGraphql {

    /** One page of proposals; {@code nextCursor} is absent on the last one. */
    @Type("RemediationProposalsPage")
    public record ProposalsPage(
            List<ProposalView> data, @Nullable String nextCursor) {}

    private static final int MOST = 100;

    @Inject
    ReadProposals readProposals;

    @Query("remediationProposals")
    @Description("The measures proposed about somebody, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ProposalView> remediationProposals(UUID personId, @Nullable Instant updatedSince) {
        return readProposals.about(personId, updatedSince, Part.AFTER_ALL, MOST).stream()
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

    @Query("remediationProposalsInState")
    @Description("The measures about those you are responsible for: proposed ones the oldest first, others the latest")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public ProposalsPage remediationProposalsInState(
            @DefaultValue("proposed") @Pattern(regexp = ReadProposals.STATES) String state,
            @Nullable UUID personId,
            @Nullable Instant updatedSince,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<ProposalView> page = readProposals.page(state, new Wanted(personId, updatedSince), limit, cursor);
        return new ProposalsPage(page.data(), page.nextCursor());
    }
}
