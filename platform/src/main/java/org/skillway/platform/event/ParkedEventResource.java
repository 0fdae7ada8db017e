package org.skillway.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** Events that Kafka refuses: look, mend the cause, release; or discard. */
@Path("/v1/parked-events")
@RunOnVirtualThread
class ParkedEventResource {

    private static final String START = "00000000-0000-0000-0000-000000000000";

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    ReleaseParkedEvent releaseParkedEvent;

    @Inject
    DiscardedEvents discardedEvents;

    @Inject
    DiscardParkedEvent discardParkedEvent;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "listParkedEvents",
            summary = "Events that Kafka refuses and what waits behind them, oldest first")
    public Page<ParkedEventView> list(
            @Parameter(description = "waiting, or those that somebody has given up (discarded).")
                    @QueryParam("state")
                    @DefaultValue("waiting")
                    @Pattern(regexp = "waiting|discarded")
                    String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = UUID.fromString(cursors.keyOf("parked-events", cursor, START));
        return Page.of(
                state.equals("discarded")
                        ? discardedEvents.after(after, limit + 1)
                        : parkedEvents.after(after, limit + 1),
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

    @POST
    @Path("/{id}:discard")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "discardParkedEvent",
            summary =
                    "Give a refused event up for good: an event that says so is sent in its place, then what waits behind it."
                            + " There is no way back")
    @APIResponse(
            responseCode = "201",
            description = "Discarded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParkedEventView.class)))
    @APIResponse(responseCode = "422", description = "It is of a type that must be sent, such as an erasure")
    public Response discard(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @Valid @NotNull DiscardRequest request) {
        return discardParkedEvent.run(key, id, request);
    }
}
