package org.skillway.metrics.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.skillway.metrics.signal.Receipt;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** Signals that were not counted: look, mend the cause, read them again. */
@Path("/v1/signals")
@RunOnVirtualThread
class WaitingResource {

    @Inject
    ReadWaiting readWaiting;

    @Inject
    ReadAgain readAgain;

    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "listWaitingSignals", summary = "Signals that are parked or unreadable, oldest first")
    public Page<SignalView> list(
            @Parameter(description = "`parked` or `unreadable`; both where absent.")
                    @QueryParam("state")
                    @Nullable
                    @Pattern(regexp = "parked|unreadable")
                    String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readWaiting.page(limit, cursor, state);
    }

    @POST
    @Path("/{id}:read-again")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "readSignalAgain",
            summary = "Read the delivery of a signal that waits once more, as its source reads now")
    @APIResponse(
            responseCode = "201",
            description = "What became of it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Response again(@HeaderParam(Idempotency.HEADER) @Nullable String key, @PathParam("id") UUID id) {
        return readAgain.asked(key, id);
    }
}
