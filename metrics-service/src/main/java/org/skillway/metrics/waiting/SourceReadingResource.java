package org.skillway.metrics.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;

@Path("/v1/signal-sources/{id}:read-again")
@RunOnVirtualThread
class SourceReadingResource {

    @Inject
    ReadSourceAgain readSourceAgain;

    @POST
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "readSignalSourceAgain",
            summary = "Have all that waits of a source read once more, after its mapping was mended")
    @APIResponse(
            responseCode = "201",
            description = "Noted; it is done soon after",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceReadingView.class)))
    @APIResponse(responseCode = "404")
    public Response again(@HeaderParam(Idempotency.HEADER) @Nullable String key, @PathParam("id") UUID id) {
        return readSourceAgain.asked(key, id);
    }
}
