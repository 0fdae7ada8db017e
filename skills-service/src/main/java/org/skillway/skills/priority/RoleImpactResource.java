package org.skillway.skills.priority;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/roles/{role}/impact")
@RunOnVirtualThread
class RoleImpactResource {

    @Inject
    StateImpact stateImpact;

    @Inject
    RoleImpacts impacts;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @PUT
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "putRoleImpact",
            summary = "State, by your name, what is lost per month and person who cannot do what a role asks")
    @APIResponse(responseCode = "200")
    public RestResponse<RoleImpactView> put(
            @PathParam("role") String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RoleImpactRequest request) {
        var row = stateImpact.run(role, request, ifMatch);
        return answer(row, row.version);
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "getRoleImpact", summary = "What is stated to be at stake in a role, and by whom")
    public RestResponse<RoleImpactView> get(
            @PathParam("role") String role,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        // With the version of now: whoever states a stake changes that.
        return answer(last(role, standpoints.onRecord(asOf, knownAt)), last(role, Standpoints.FOR_EVER).version);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listRoleImpacts",
            summary = "All that was stated to be at stake in a role, the latest first")
    public Page<RoleImpactView> history(
            @PathParam("role") String role,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var recorded = standpoints.recorded(updatedSince, asOf, knownAt);
        last(role, recorded.until());
        var list = "role-impact/" + role;
        var before = Long.parseLong(cursors.keyOf(list, cursor, Long.toString(Long.MAX_VALUE)));
        return Page.of(
                        impacts.before(role, before, recorded, limit + 1),
                        limit,
                        last -> cursors.after(list, Long.toString(last.version)))
                .map(RoleImpactView::of);
    }

    private RoleImpactRow last(String role, Instant at) {
        return impacts.last(role, at)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "Nobody stated yet what is at stake in role '" + role + "'."));
    }

    private static RestResponse<RoleImpactView> answer(RoleImpactRow row, long version) {
        return RestResponse.ResponseBuilder.ok(RoleImpactView.of(row))
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
