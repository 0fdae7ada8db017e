package org.skillway.mentor.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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
    ShowCandidates showCandidates;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listCandidates",
            summary = "Who offers the skill: ranked, or excluded and why; of the excluded those whom you may see")
    public RankingView list(
            @PathParam("id") UUID needId,
            @Parameter(description = "What the learner finds hard: 1 to 64 of a-z, 0-9 and -.")
                    @QueryParam("challenge")
                    @Nullable
                    String challenge,
            @Parameter(description = "How the learner likes to meet: in-person, video or chat.")
                    @QueryParam("meetingMode")
                    @Nullable
                    String meetingMode,
            @Parameter(description = "At most so many ranked, and so many excluded.")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(100)
                    int limit) {
        var wish = Wish.of(challenge, meetingMode);
        var need = readNeeds.one(needId);
        return showCandidates.of(need.personId(), need.gap(), wish, limit);
    }
}
