package org.skillway.curriculum.pacing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.platform.access.Role;

/** The pace of a learner, for nobody but themselves. */
@Path("/v1/people/{id}/pace")
@RunOnVirtualThread
class PaceResource {

    @Inject
    ChoosePace choosePace;

    @GET
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "getPace",
            summary = "How long you take beside others, and what is counted; yours alone to read")
    public PaceView read(@PathParam("id") UUID id) {
        return choosePace.of(id);
    }

    @PUT
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "choosePace", summary = "Choose for yourself how many minutes modules count")
    public PaceView choose(@PathParam("id") UUID id, @Valid @NotNull PaceRequest request) {
        return choosePace.choose(id, request.percent());
    }

    @DELETE
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "unchoosePace", summary = "Leave it to your answers again how many minutes modules count")
    @APIResponse(responseCode = "200")
    public PaceView leave(@PathParam("id") UUID id) {
        return choosePace.choose(id, null);
    }
}
