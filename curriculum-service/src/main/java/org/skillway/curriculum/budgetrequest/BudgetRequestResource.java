package org.skillway.curriculum.budgetrequest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes.Outcome;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** The requests for more learning time that somebody is to decide. */
@Path("/v1/time-budget-requests")
@RunOnVirtualThread
class BudgetRequestResource {

    /** Approved, the minutes hold at once, in the slots that hold. */
    record MinutesDecisionRequest(
            @NotNull @Pattern(regexp = "approved|declined") String outcome,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    DecideMinutes decideMinutes;

    @Inject
    ReadBudgetRequests readRequests;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listTimeBudgetRequests",
            summary = "The requests that are yours to decide, the oldest first; of those decided the latest")
    public Page<MoreMinutesView> list(
            @QueryParam("status") @DefaultValue("open") @Pattern(regexp = "open|decided") String status,
            @Parameter(description = "Whose; without it, everybody's.") @QueryParam("personId") @Nullable UUID personId,
            @Parameter(description = "What was asked for or decided since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readRequests.page(status, new Wanted(personId, updatedSince), limit, cursor);
    }

    @POST
    @Path("/{requestId}/decisions")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "decideTimeBudgetRequest",
            summary = "Approve the minutes, which then hold, or decline; with a reason")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MoreMinutesView.class)))
    @APIResponse(responseCode = "409", description = "Decided already")
    public Response decide(
            @PathParam("requestId") UUID requestId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull MinutesDecisionRequest request) {
        return idempotency.once(
                key,
                request,
                () -> MoreMinutesView.of(
                        decideMinutes.decide(requestId, Outcome.of(request.outcome()), request.reason())));
    }
}
