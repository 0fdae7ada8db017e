package org.skillway.skills.priority;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.profile.Moments;

@Path("/v1/role-priorities")
@RunOnVirtualThread
class PriorityResource {

    @Inject
    ReadPriorities readPriorities;

    @Inject
    Moments moments;

    @GET
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "rankRoles",
            summary = "Which roles of those you lead to start with, by what is at stake; a ranking, no decision")
    public PrioritiesView rank(
            @Parameter(description = "How many roles, the first to start with first.")
                    @QueryParam("top")
                    @DefaultValue("3")
                    @Min(1)
                    @Max(100)
                    int top,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return readPriorities.run(top, moments.of(asOf, knownAt));
    }
}
