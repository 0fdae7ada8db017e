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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.skillway.platform.access.Role;

@Path("/v1/role-priorities")
@RunOnVirtualThread
class PriorityResource {

    @Inject
    ReadPriorities readPriorities;

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
                    int top) {
        return readPriorities.run(top);
    }
}
