package org.skillway.curriculum.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.platform.access.Role;

@Path("/v1/activities:batch")
@RunOnVirtualThread
class BatchResource {

    @Inject
    TakeBatch takeBatch;

    @POST
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(
            operationId = "recordActivities",
            summary = "Record up to 100 activities in the order sent, each with a result of its own")
    @APIResponse(responseCode = "200")
    public BatchView record(@Valid @NotNull BatchRequest request) {
        return takeBatch.take(request.items());
    }
}
