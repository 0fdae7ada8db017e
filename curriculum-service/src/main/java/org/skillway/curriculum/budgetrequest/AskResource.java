package org.skillway.curriculum.budgetrequest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** What a learner asks for, and what became of it. */
@Path("/v1/people/{id}/time-budget/requests")
@RunOnVirtualThread
class AskResource {

    /** How many minutes a week they would have, and why. */
    record MinutesRequest(
            @NotNull @Min(1) @Max(600) Integer minutesPerWeek,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    AskForMinutes askForMinutes;

    @Inject
    ReadBudgetRequests readRequests;

    @Inject
    Cursors cursors;

    @Inject
    Idempotency idempotency;

    @POST
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "requestTimeBudget",
            summary = "Ask for more learning time for yourself; your manager decides, or HR where there is none")
    @APIResponse(
            responseCode = "201",
            description = "Brought before who decides",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MoreMinutesView.class)))
    @APIResponse(responseCode = "409", description = "Asked for already, and not decided yet")
    @APIResponse(responseCode = "422", description = "No more than holds")
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull MinutesRequest request) {
        return idempotency.once(
                key,
                request,
                () -> MoreMinutesView.of(askForMinutes.ask(id, request.minutesPerWeek(), request.reason())));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "listTimeBudgetRequestsOf", summary = "What one learner asked for, the latest first")
    public Page<MoreMinutesView> about(
            @PathParam("id") UUID id,
            @Parameter(description = "What was asked for or decided since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String list = new Wanted(id, updatedSince).cursorsOf("time-budget-requests");
        UUID before = UUID.fromString(cursors.keyOf(list, cursor, Part.AFTER_ALL.toString()));
        return Page.of(
                        readRequests.about(id, updatedSince, before, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id().toString()))
                .map(MoreMinutesView::of);
    }
}
