package org.skillway.skills.attestation;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/people/{personId}/attestations")
@RunOnVirtualThread
class AttestationResource {

    private static final String NEWEST = new UUID(-1, -1).toString();

    @Inject
    AttestSkill attestSkill;

    @Inject
    Attestations attestations;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @POST
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "attestSkill", summary = "Answer with your name for a level that somebody has")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttestationView.class)))
    public Response attest(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull AttestationRequest request) {
        return idempotency.once(key, request, () -> attestSkill.run(personId, request));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listAttestations", summary = "What was attested of a person, newest first")
    public Page<AttestationView> list(
            @PathParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "attestation.read");
        var list = "attestations/" + personId;
        var recorded = standpoints.recorded(updatedSince, asOf, knownAt);
        var before = UUID.fromString(cursors.keyOf(list, cursor, NEWEST));
        return Page.of(
                        attestations
                                .latest(List.of(personId), before, recorded, limit + 1)
                                .getOrDefault(personId, List.of()),
                        limit,
                        last -> cursors.after(list, last.attestationId.toString()))
                .map(AttestationView::of);
    }
}
