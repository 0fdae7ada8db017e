package org.skillway.skills.confidence;

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

@Path("/v1/people/{personId}/confidence")
@RunOnVirtualThread
class ConfidenceResource {

    private static final String NEWEST = new UUID(-1, -1).toString();

    @Inject
    RecordConfidence recordConfidence;

    @Inject
    Confidences confidences;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @POST
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "recordConfidence",
            summary = "Say how sure you are of yourself; of somebody you lead or mentor, what you see")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfidenceView.class)))
    public Response record(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ConfidenceRequest request) {
        return idempotency.once(key, request, () -> recordConfidence.run(personId, request));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listConfidence",
            summary = "How sure a person was of themselves and what others said to it, newest first")
    public Page<ConfidenceView> list(
            @PathParam("personId") UUID personId,
            @QueryParam("skill") @DefaultValue("") String skill,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "confidence.read");
        var list = "confidence/" + personId + "/" + skill;
        var recorded = standpoints.recorded(updatedSince, asOf, knownAt);
        var before = UUID.fromString(cursors.keyOf(list, cursor, NEWEST));
        return Page.of(
                        confidences
                                .latest(List.of(personId), skill, before, recorded, limit + 1)
                                .getOrDefault(personId, List.of()),
                        limit,
                        last -> cursors.after(list, last.confidenceId.toString()))
                .map(ConfidenceView::of);
    }
}
