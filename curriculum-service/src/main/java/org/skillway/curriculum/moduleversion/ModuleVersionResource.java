package org.skillway.curriculum.moduleversion;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.curriculum.moduleversion.ReadVersions.AsPublished;
import org.skillway.curriculum.moduleversion.RestoreModule.Restored;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class ModuleVersionResource {

    /** Which version of a module is brought back, and why. */
    record RestoreModuleRequest(
            @Min(1) @NotNull Integer version,
            @NotBlank @Size(max = 500) String note) {}

    @Inject
    ReadVersions readVersions;

    @Inject
    PreviewModule previewModule;

    @Inject
    RestoreModule restoreModule;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/modules/{key}:preview")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "previewModule",
            summary = "What publishing a module would change, and whose path; nothing is stored")
    @APIResponse(responseCode = "200")
    public ModulePreviewView preview(
            @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key, @Valid @NotNull ModuleRequest request) {
        if (!request.key().equals(key)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "The body is about another module than the path.",
                    Problem.at("/key", "must be '" + key + "'"));
        }
        return previewModule.of(request.toModule());
    }

    @GET
    @Path("/modules/{key}/versions")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(
            operationId = "listModuleVersions",
            summary = "Who published a module when and what that changed, the latest first")
    public Page<ModuleVersionView> versions(
            @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readVersions.page(key, limit, cursor);
    }

    @GET
    @Path("/modules/{key}/versions/{version}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getModuleVersion", summary = "A module as it was published once, as its author sent it")
    public AsPublished version(
            @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key,
            @PathParam("version") @Min(1) @Max(1_000_000) int version) {
        return readVersions.of(key, version);
    }

    @POST
    @Path("/modules/{key}:restore")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "restoreModule",
            summary = "Publish a module as it was in an earlier version, with the ETag of what you read")
    @APIResponse(
            responseCode = "201",
            description = "Published; whom it concerns is planned for anew",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Restored.class)))
    @APIResponse(responseCode = "422")
    public Response restore(
            @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Valid @NotNull RestoreModuleRequest request) {
        return idempotency.once(
                idempotencyKey,
                request,
                () -> restoreModule.restore(
                        key, request.version(), request.note(), holds -> ETags.requireMatch(ifMatch, holds)));
    }
}
