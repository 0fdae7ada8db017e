package org.skillway.skills.erasure;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class ErasureResource {

    private static final UUID OLDEST = new UUID(0, 0);

    @Inject
    ErasePerson erasePerson;

    @Inject
    Erasures erasures;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @Path("/erasures")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(
            operationId = "erasePerson",
            summary = "Erase somebody who has left, in every service. There is no way back")
    @APIResponse(
            responseCode = "201",
            description = "Erased here; the other services follow, and each answers on the certificate",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "409")
    public Response erase(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull ErasureRequest request) {
        return idempotency.once(key, request, () -> erasePerson.run(request.personId(), request.reason()));
    }

    // Without If-Match and key: erasing again what is erased changes nothing.
    @POST
    @Path("/erasures/{erasureId}:repeat")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(
            operationId = "repeatErasure",
            summary = "Have every service forget an erased person again, because one came back from a backup")
    public ErasureView repeat(@PathParam("erasureId") UUID erasureId) {
        return erasePerson.tellAgain(erasureId);
    }

    @GET
    @Path("/erasures/{erasureId}")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "getErasure", summary = "The certificate: what became of each place in each service")
    public ErasureView get(@PathParam("erasureId") UUID erasureId) {
        return erasePerson.require(erasureId);
    }

    @GET
    @Path("/erasures")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "listErasures", summary = "All certificates, oldest first")
    public Page<ErasureView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = UUID.fromString(cursors.keyOf("erasures", cursor, OLDEST.toString()));
        return Page.of(
                erasures.after(after, limit + 1),
                limit,
                last -> cursors.after("erasures", last.erasureId().toString()));
    }
}
