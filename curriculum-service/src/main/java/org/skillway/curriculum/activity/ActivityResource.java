package org.skillway.curriculum.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;

@Path("/v1/activities")
@RunOnVirtualThread
class ActivityResource {

    @Inject
    TakeActivity takeActivity;

    @POST
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "recordActivity", summary = "Record what a learner did; the answer holds the next step")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with what follows from it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityView.class)))
    public Response record(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull ActivityRequest request) {
        return takeActivity.take(key, request);
    }
}
