package org.skillway.skills.leave;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/people/{personId}/leaves")
@RunOnVirtualThread
class LeaveResource {

    private static final String OLDEST = new UUID(0, 0).toString();

    @Inject
    PlanLeave planLeave;

    @Inject
    Leaves leaves;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @POST
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "planLeave",
            summary = "Say when somebody will be away; their due days move back by as many days")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LeaveView.class)))
    public Response plan(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull LeaveRequest request) {
        return idempotency.once(key, request, () -> planLeave.run(personId, request));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listLeaves", summary = "When a person is away by plan, in the order it was stated")
    public Page<LeaveView> list(
            @PathParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What changed since then, with those withdrawn.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @Parameter(description = "What was planned at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "leave.read");
        var list = "leaves/" + personId;
        var at = standpoints.onRecord(asOf, knownAt);
        var after = UUID.fromString(cursors.keyOf(list, cursor, OLDEST));
        return Page.of(
                        leaves.page(personId, after, updatedSince, at, limit + 1),
                        limit,
                        last -> cursors.after(list, last.leaveId.toString()))
                .map(row -> LeaveView.of(row, at));
    }

    // Without If-Match: a leave has one version, and whoever withdraws it second finds none.
    @DELETE
    @Path("/{leaveId}")
    @Transactional
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "withdrawLeave", summary = "Take a planned leave back; it stays on record as withdrawn")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "422")
    public void withdraw(@PathParam("personId") UUID personId, @PathParam("leaveId") UUID leaveId) {
        planLeave.withdraw(personId, leaveId);
    }
}
