package org.skillway.mentor.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.need.ReadNeeds;
import org.skillway.platform.access.Role;

/** Who can help with a need. */
@Path("/v1/needs/{id}/candidates")
@RunOnVirtualThread
class CandidateResource {

    @Inject
    ReadNeeds readNeeds;

    @Inject
    RankMentors rankMentors;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listCandidates", summary = "Everybody who offers the skill: ranked, or excluded and why")
    public RankingView list(
            @PathParam("id") UUID needId,
            @Parameter(description = "What the learner finds hard: 1 to 64 of a-z, 0-9 and -.")
                    @QueryParam("challenge")
                    @Nullable
                    String challenge,
            @Parameter(description = "How the learner likes to meet: in-person, video or chat.")
                    @QueryParam("meetingMode")
                    @Nullable
                    String meetingMode) {
        var wish = Wish.of(challenge, meetingMode);
        var need = readNeeds.one(needId);
        return RankingView.of(rankMentors.rank(need.personId(), need.gap(), wish));
    }
}
