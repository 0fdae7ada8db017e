package org.skillway.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** Events that Kafka refuses: look, mend the cause, release. */
@Path("/v1/parked-events")
@RunOnVirtualThread
class ParkedEventResource {

    private static final String START = "00000000-0000-0000-0000-000000000000";

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    ReleaseParkedEvent releaseParkedEvent;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "listParkedEvents",
            summary = "Events that Kafka refuses and what waits behind them, oldest first")
    public Page<ParkedEventView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                parkedEvents.after(UUID.fromString(cursors.keyOf("parked-events", cursor, START)), limit + 1),
                limit,
                last -> cursors.after("parked-events", last.id().toString()));
    }

    @POST
    @Path("/{id}:release")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "releaseParkedEvent",
            summary =
                    "Have a refused event sent again, before what waits behind it; refused once more, it is parked again")
    @APIResponse(
            responseCode = "201",
            description = "Released: it will be sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParkedEventView.class)))
    public Response release(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @Valid @NotNull ReleaseRequest request) {
        return releaseParkedEvent.run(key, id, request);
    }
}
