package org.skillway.skills.rolemap;

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

@Path("/v1/role-maps")
@RunOnVirtualThread
class RoleMapResource {

    @Inject
    RoleMaps maps;

    @Inject
    PublishRoleMap publishRoleMap;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @PUT
    @Path("/{role}")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putRoleMap", summary = "Say what a role asks for by day 30, 60 and 90")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<RoleMapView> put(
            @PathParam("role") @Pattern(regexp = "[a-z0-9-]{1,64}") String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Valid @NotNull RoleMapRequest request) {
        var row = publishRoleMap.run(request.map(role), ifMatch, ifNoneMatch);
        return answer(
                row.published(), row.version, row.version == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @GET
    @Path("/{role}")
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Operation(operationId = "getRoleMap", summary = "What a role asks for")
    public RestResponse<RoleMapView> get(
            @PathParam("role") String role,
            @Parameter(description = "What held at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        // With the version of now: whoever changes the map changes that.
        return answer(
                require(role, standpoints.onRecord(asOf, knownAt)),
                require(role, Standpoints.FOR_EVER).version(),
                RestResponse.Status.OK);
    }

    private PublishedMap require(String role, Instant at) {
        return maps.at(role, at)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it was not published yet."));
    }

    @GET
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Operation(operationId = "listRoleMaps", summary = "All role maps, by role")
    public Page<RoleMapView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What held at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var at = standpoints.onRecord(asOf, knownAt);
        var rows = maps.page(cursors.keyOf("role-maps", cursor, ""), updatedSince, at, limit + 1);
        return Page.of(
                        rows,
                        limit,
                        last -> cursors.after("role-maps", last.map().role()))
                .map(RoleMapView::of);
    }

    private static RestResponse<RoleMapView> answer(PublishedMap map, long version, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, RoleMapView.of(map))
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
