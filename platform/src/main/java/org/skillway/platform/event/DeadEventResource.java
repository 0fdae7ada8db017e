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
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** Events that failed for good: look, mend the cause, replay; or discard. */
@Path("/v1/dead-events")
@RunOnVirtualThread
class DeadEventResource {

    private static final String START = "00000000-0000-0000-0000-000000000000";

    @Inject
    DeadEvents deadEvents;

    @Inject
    DiscardDeadEvent discardDeadEvent;

    @Inject
    InboxStore store;

    @Inject
    Inbox inbox;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "listDeadEvents", summary = "Events that could not be handled and wait, oldest first")
    public Page<DeadEventView> list(
            @Parameter(description = "waiting, those that somebody has seen to (replayed, discarded), or all.")
                    @QueryParam("state")
                    @DefaultValue("waiting")
                    @Pattern(regexp = "waiting|replayed|discarded|all")
                    String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                deadEvents.after(
                        DeadEvents.State.valueOf(state.toUpperCase(Locale.ROOT)),
                        UUID.fromString(cursors.keyOf("dead-events", cursor, START)),
                        limit + 1),
                limit,
                last -> cursors.after("dead-events", last.id().toString()));
    }

    @POST
    @Path("/{id}:replay")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "replayDeadEvent",
            summary = "Handle a failed event again, once; what waited behind it follows")
    @APIResponse(responseCode = "204", description = "Handled")
    @APIResponse(responseCode = "422")
    public void replay(@PathParam("id") UUID id) {
        try {
            inbox.replay(() -> dig(id));
        } catch (PermanentFailure e) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "It failed again: " + e.getMessage());
        }
    }

    @POST
    @Path("/{id}:discard")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(
            operationId = "discardDeadEvent",
            summary = "Give a failed event up for good; what waited behind it follows. There is no way back")
    @APIResponse(
            responseCode = "201",
            description = "Discarded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeadEventView.class)))
    @APIResponse(responseCode = "409")
    public Response discard(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @Valid @NotNull DiscardRequest request) {
        return discardDeadEvent.run(key, id, request);
    }

    /** Runs inside the transaction of the replay. */
    private Arrival dig(UUID id) {
        try {
            var arrival = store.dig(id, caller.userName()).orElseThrow(() -> DeadEvents.gone(id));
            if (MissedEvents.neverCame(arrival, deadEvents.require(id).type())) {
                throw new PermanentFailure(
                        "the service that told it gave it up. Read its aggregate there, mend ours, then discard it.");
            }
            audit.wrote("dead-event.replay", "dead-event/" + id);
            return arrival;
        } catch (SQLException e) {
            throw new IllegalStateException("Dead event " + id + " could not be read", e);
        }
    }
}
