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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/role-maps")
@RunOnVirtualThread
class RoleMapResource {

    @Inject
    RoleMaps maps;

    @Inject
    PublishRoleMap publishRoleMap;

    @Inject
    Cursors cursors;

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
        return answer(row, row.version == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK);
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
    public RestResponse<RoleMapView> get(@PathParam("role") String role) {
        var row = maps.row(role)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it is not published yet."));
        return answer(row, RestResponse.Status.OK);
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
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var rows = maps.page(cursors.keyOf("role-maps", cursor, ""), updatedSince, limit + 1);
        return Page.of(rows, limit, last -> cursors.after("role-maps", last.role))
                .map(RoleMapView::of);
    }

    private static RestResponse<RoleMapView> answer(RoleMapRow row, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, RoleMapView.of(row))
                .header(HttpHeaders.ETAG, ETags.strong(row.version))
                .build();
    }
}
