package org.skillway.skills.assignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.assignment.domain.RoleHistory;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/people/{personId}/roles")
@RunOnVirtualThread
class RolesResource {

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    AssignRoles assignRoles;

    @Inject
    Standpoints standpoints;

    @PUT
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putRoles", summary = "Say which roles a person holds, with their share of the work")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public RestResponse<RolesView> put(
            @PathParam("personId") UUID personId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RolesRequest request) {
        var row = assignRoles.run(personId, request.roles(), ifMatch);
        return answer(RolesView.of(row, standpoints.today()), row.version);
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getRoles", summary = "Which roles a person holds, now or as it was on record")
    public RestResponse<RolesView> get(
            @PathParam("personId") UUID personId,
            @Parameter(description = "Which they held at this time, or were to take up by what had been told.")
                    @QueryParam("asOf")
                    @Nullable
                    Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        people.require(personId);
        if (asOf != null || knownAt != null) {
            var then = assignments.asOf(
                    List.of(personId), standpoints.past(asOf, "?asOf"), standpoints.past(knownAt, "?knownAt"));
            // With the version of now: whoever changes the roles changes those.
            return answer(
                    view(personId, then.getOrDefault(personId, RoleHistory.Told.NOTHING)),
                    assignments.row(personId).map(row -> row.version).orElse(AssignRoles.NEVER_ASSIGNED));
        }
        return assignments
                .row(personId)
                .map(row -> answer(RolesView.of(row, standpoints.today()), row.version))
                .orElseGet(() -> answer(RolesView.none(personId), AssignRoles.NEVER_ASSIGNED));
    }

    private static RolesView view(UUID personId, RoleHistory.Told told) {
        return told.equals(RoleHistory.Told.NOTHING) ? RolesView.none(personId) : RolesView.of(personId, told);
    }

    private static RestResponse<RolesView> answer(RolesView view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
