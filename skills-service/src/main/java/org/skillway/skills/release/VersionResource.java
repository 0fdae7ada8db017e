package org.skillway.skills.release;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import org.skillway.skills.impact.ImpactView;
import org.skillway.skills.impact.ReadImpact;
import org.skillway.skills.rolemap.PublishedMap;
import org.skillway.skills.rolemap.RoleMaps;

@Path("/v1/role-maps")
@RunOnVirtualThread
class VersionResource {

    private static final String KEY = "[a-z0-9-]{1,64}";

    @Inject
    RoleMaps maps;

    @Inject
    ReleaseRoleMap releaseRoleMap;

    @Inject
    ReadImpact readImpact;

    @Inject
    Cursors cursors;

    @GET
    @Path("/{role}/versions")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "listRoleMapVersions", summary = "What a role asked for over time, the latest first")
    public Page<VersionView> list(
            @PathParam("role") @Pattern(regexp = KEY) String role,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var before = Long.parseLong(cursors.keyOf("role-map-versions", cursor, Long.toString(Long.MAX_VALUE)));
        var found = maps.history(role, before, updatedSince, limit + 1);
        if (found.isEmpty() && cursor == null && maps.current(role).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it is not published yet.");
        }
        return Page.of(found, limit, last -> cursors.after("role-map-versions", Long.toString(last.version())))
                .map(VersionView::of);
    }

    @GET
    @Path("/{role}/versions/{version}")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "getRoleMapVersion", summary = "One published version")
    public VersionView one(
            @PathParam("role") @Pattern(regexp = KEY) String role, @PathParam("version") @Min(1) long version) {
        return VersionView.of(releaseRoleMap.requireVersion(role, version));
    }

    @GET
    @Path("/{role}/versions/{version}/diff")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.AUDITOR, Role.INTEGRATION})
    @Operation(operationId = "diffRoleMapVersions", summary = "What a version asks otherwise than another")
    public DiffView diff(
            @PathParam("role") @Pattern(regexp = KEY) String role,
            @PathParam("version") @Min(1) long version,
            @Parameter(description = "The other version; the one before, unless told otherwise; 0 for none.")
                    @QueryParam("against")
                    @Min(0)
                    @Nullable
                    Long against) {
        var after = releaseRoleMap.requireVersion(role, version);
        var other = against == null ? version - 1 : against;
        return DiffView.of(
                other == 0 ? Optional.empty() : Optional.of(releaseRoleMap.requireVersion(role, other)), after);
    }

    @POST
    @Path("/{role}/versions/{version}:preview")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "previewRoleMapVersion", summary = "Whose gaps restoring a version would change, and how")
    @APIResponse(responseCode = "200")
    public ImpactView preview(
            @PathParam("role") @Pattern(regexp = KEY) String role, @PathParam("version") @Min(1) long version) {
        return readImpact.preview(releaseRoleMap.requireVersion(role, version).map());
    }

    @POST
    @Path("/{role}/versions/{version}:restore")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "restoreRoleMapVersion",
            summary = "Publish the content of an older version as a new one, with the ETag of what holds")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public RestResponse<VersionView> restore(
            @PathParam("role") @Pattern(regexp = KEY) String role,
            @PathParam("version") @Pattern(regexp = "[1-9][0-9]{0,17}") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PublishRequest request) {
        return answer(releaseRoleMap.restore(role, Long.parseLong(version), request, ifMatch));
    }

    /** With the ETag of the map that holds. */
    static RestResponse<VersionView> answer(PublishedMap published) {
        return RestResponse.ResponseBuilder.ok(VersionView.of(published))
                .header(HttpHeaders.ETAG, ETags.strong(published.version()))
                .build();
    }
}
