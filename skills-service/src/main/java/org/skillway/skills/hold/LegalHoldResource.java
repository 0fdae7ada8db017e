package org.skillway.skills.hold;

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
import org.skillway.platform.retention.LegalHold;
import org.skillway.platform.retention.LegalHolds;

@Path("/v1")
@RunOnVirtualThread
class LegalHoldResource {

    private static final UUID OLDEST = new UUID(0, 0);

    @Inject
    HoldData holdData;

    @Inject
    LegalHolds holds;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @Path("/legal-holds")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(
            operationId = "placeLegalHold",
            summary = "Keep what is held about a person, or everybody, from every retention and erasure")
    @APIResponse(
            responseCode = "201",
            description = "It holds, in every service within seconds",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LegalHold.class)))
    public Response place(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull LegalHoldRequest request) {
        return idempotency.once(key, request, () -> holdData.place(request));
    }

    // Without If-Match: a hold is released once, and whoever does it second is told so.
    @POST
    @Path("/legal-holds/{holdId}:release")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(operationId = "releaseLegalHold", summary = "Let go what a hold kept")
    @APIResponse(
            responseCode = "200",
            description = "Released, in every service within seconds",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LegalHold.class)))
    @APIResponse(responseCode = "409")
    public LegalHold release(@PathParam("holdId") UUID holdId) {
        return holdData.release(holdId);
    }

    @GET
    @Path("/legal-holds/{holdId}")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "getLegalHold", summary = "One legal hold")
    public LegalHold get(@PathParam("holdId") UUID holdId) {
        return holdData.of(holdId);
    }

    @GET
    @Path("/legal-holds")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "listLegalHolds", summary = "All legal holds, released ones too, oldest first")
    public Page<LegalHold> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = UUID.fromString(cursors.keyOf("legal-holds", cursor, OLDEST.toString()));
        return Page.of(
                holds.after(after, limit + 1),
                limit,
                last -> cursors.after("legal-holds", last.holdId().toString()));
    }
}
