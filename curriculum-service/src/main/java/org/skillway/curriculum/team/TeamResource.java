package org.skillway.curriculum.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

@Path("/v1/learners")
@RunOnVirtualThread
class TeamResource {

    @Inject
    ReadTeam readTeam;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listLearners", summary = "Where those whom you may see are: next step, targets, minutes")
    public Page<TeamLearnerView> list(
            @Parameter(description = "Who is in it now; without it, everybody.")
                    @QueryParam("team")
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    @Nullable
                    String team,
            @Parameter(
                            description =
                                    "With whom something changed since then: what they did, were told or asked to, or their"
                                            + " path. Whoever left is among them.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @Parameter(description = "Those only whose learning time somebody approved, or nobody.")
                    @QueryParam("budgetApproved")
                    @Nullable
                    Boolean budgetApproved,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readTeam.page(team, updatedSince, budgetApproved, limit, cursor);
    }
}
