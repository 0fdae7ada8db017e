package org.skillway.curriculum.guide;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

// Of its own, because the longest address of a class is looked for first, and this is asked for most.
@Path("/v1/people/{id}/next-step")
@RunOnVirtualThread
class NextStepResource {

    @Inject
    ReadNextStep readNextStep;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getNextStep", summary = "What to do next in so many minutes, and why")
    @Parameter(name = "minutes", description = "Without it, those of the slot that is open, else ten.")
    @Parameter(name = "moment", description = "For the slot of this moment, open or not.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NextStepView.class)))
    @APIResponse(responseCode = "304", description = ETags.UNCHANGED)
    public Response nextStep(
            @PathParam("id") UUID id,
            @QueryParam("minutes") @Nullable @Min(1) @Max(600) Integer minutes,
            @QueryParam("moment") @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String moment) {
        return Response.ok(readNextStep.printed(id, minutes, moment)).build();
    }
}
