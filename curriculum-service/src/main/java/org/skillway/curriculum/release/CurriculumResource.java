package org.skillway.curriculum.release;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/curricula")
@RunOnVirtualThread
class CurriculumResource {

    /** Why a version is published. */
    record PublishRequest(@NotBlank @Size(max = 500) String note) {}

    /** Which version is brought back, and why. */
    record RestoreRequest(
            @Min(1) @NotNull Integer version,
            @NotBlank @Size(max = 500) String note) {}

    /** The version that holds from now on, and the replan of all it concerns; null where nobody holds its roles. */
    record Released(VersionView version, @Nullable UUID replanId) {}

    @Inject
    ReadCurricula readCurricula;

    @Inject
    EditCurricula editCurricula;

    @Inject
    PublishCurricula publishCurricula;

    @Inject
    PreviewCurriculum previewCurriculum;

    @GET
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "listCurricula", summary = "The curricula and their drafts, by key")
    public Page<CurriculumView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readCurricula.page(limit, cursor);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "getCurriculum", summary = "One curriculum with its draft and what the linter says of it")
    public RestResponse<CurriculumView> read(@PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key) {
        return answer(RestResponse.Status.OK, publishCurricula.require(key));
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "editCurriculum", summary = "Create a draft, or change it with the ETag you read")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<CurriculumView> edit(
            @PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CurriculumRequest request) {
        Stored stored =
                editCurricula.edit(request.toCurriculum(key), known -> ETags.requireMatch(ifMatch, known.revision()));
        return answer(stored.revision() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored);
    }

    @POST
    @Path("/{key}:preview")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "previewCurriculum", summary = "Whose path publishing the draft would change, and how")
    @APIResponse(responseCode = "200")
    public ImpactView preview(@PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key) {
        return previewCurriculum.of(publishCurricula.require(key).draft());
    }

    @POST
    @Path("/{key}:publish")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "publishCurriculum", summary = "Make the draft, of which you read the ETag, what holds")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "422")
    public RestResponse<Released> publish(
            @PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PublishRequest request) {
        return answer(
                publishCurricula.publish(key, request.note(), known -> ETags.requireMatch(ifMatch, known.revision())));
    }

    @POST
    @Path("/{key}:restore")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "restoreCurriculum", summary = "Publish the content of an older version as a new one")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "422")
    public RestResponse<Released> restore(
            @PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RestoreRequest request) {
        return answer(publishCurricula.restore(
                key, request.version(), request.note(), known -> ETags.requireMatch(ifMatch, known.revision())));
    }

    @GET
    @Path("/{key}/versions")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "listCurriculumVersions", summary = "What was published, the latest first")
    public Page<VersionView> versions(
            @PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readCurricula.versions(key, limit, cursor);
    }

    @GET
    @Path("/{key}/versions/{version}")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "getCurriculumVersion", summary = "One published version")
    public VersionView version(
            @PathParam("key") @Pattern(regexp = CurriculumRequest.KEY) String key, @PathParam("version") int version) {
        return readCurricula.version(key, version);
    }

    private CurriculumView view(Stored stored) {
        return CurriculumView.of(stored, publishCurricula.findings(stored.draft()));
    }

    private RestResponse<CurriculumView> answer(RestResponse.Status status, Stored stored) {
        return RestResponse.ResponseBuilder.create(status, view(stored))
                .header(HttpHeaders.ETAG, ETags.strong(stored.revision()))
                .build();
    }

    private static RestResponse<Released> answer(PublishCurricula.Released released) {
        return RestResponse.ResponseBuilder.ok(new Released(VersionView.of(released.version()), released.replanId()))
                .header(HttpHeaders.ETAG, ETags.strong(released.revision()))
                .build();
    }
}
