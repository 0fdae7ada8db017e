package org.skillway.skills.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.impact.ImpactView;
import org.skillway.skills.impact.ReadImpact;

@Path("/v1/role-maps")
@RunOnVirtualThread
class DraftResource {

    private static final String KEY = "[a-z0-9-]{1,64}";

    @Inject
    Drafts drafts;

    @Inject
    ReleaseRoleMap releaseRoleMap;

    @Inject
    ReadImpact readImpact;

    @GET
    @Path("/{role}/draft")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "getRoleMapDraft", summary = "What a role shall ask for, beside what it asks for now")
    public RestResponse<DraftView> read(@PathParam("role") @Pattern(regexp = KEY) String role) {
        return answer(drafts.require(role), RestResponse.Status.OK);
    }

    @PUT
    @Path("/{role}/draft")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putRoleMapDraft", summary = "Begin a draft, or change it with the ETag you read")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<DraftView> put(
            @PathParam("role") @Pattern(regexp = KEY) String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DraftRequest request) {
        var edited = releaseRoleMap.edit(request.map(role), request.basedOn(), ifMatch);
        return answer(edited.draft(), edited.begun() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{role}/draft")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "deleteRoleMapDraft", summary = "Throw away the draft of which you read the ETag")
    @APIResponse(responseCode = "204")
    public RestResponse<Void> discard(
            @PathParam("role") @Pattern(regexp = KEY) String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        releaseRoleMap.discard(role, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{role}/draft:preview")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "previewRoleMapDraft", summary = "Whose gaps publishing the draft would change, and how")
    @APIResponse(responseCode = "200")
    public ImpactView preview(@PathParam("role") @Pattern(regexp = KEY) String role) {
        return readImpact.preview(drafts.require(role).map());
    }

    @POST
    @Path("/{role}/draft:publish")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "publishRoleMapDraft", summary = "Make the draft, of which you read the ETag, what holds")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public RestResponse<VersionView> publish(
            @PathParam("role") @Pattern(regexp = KEY) String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PublishRequest request) {
        return VersionResource.answer(releaseRoleMap.publish(role, request, ifMatch));
    }

    private RestResponse<DraftView> answer(DraftRow row, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, releaseRoleMap.view(row))
                .header(HttpHeaders.ETAG, ETags.strong(row.revision))
                .build();
    }
}
