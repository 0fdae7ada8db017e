package org.skillway.skills.profile;

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

// Jakarta REST picks one class by its path: one at /people/{personId} would hide the person's own resource.
@Path("/v1")
@RunOnVirtualThread
class ProfileResource {

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    ReadProfiles readProfiles;

    @Inject
    Histories histories;

    @Inject
    Moments moments;

    @Inject
    RecordUse recordUse;

    @Inject
    Cursors cursors;

    @Inject
    RecordEvidence recordEvidence;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/people/{personId}/evidence")
    @RolesAllowed({Role.HR_ADMIN, Role.MANAGER, Role.MENTOR, Role.INTEGRATION})
    @Operation(operationId = "recordEvidence", summary = "State somebody's level: prior experience or an observation")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with what is believed now for whoever may read it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordEvidence.Recorded.class)))
    public Response record(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull EvidenceRequest request) {
        return idempotency.once(key, request, () -> recordEvidence.run(personId, request));
    }

    @GET
    @Path("/people/{personId}/profile")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getProfile", summary = "What is believed of a person in each skill, and from what")
    public ProfileView profile(
            @PathParam("personId") UUID personId,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "profile.read");
        var moment = moments.of(asOf, knownAt);
        return new ProfileView(
                personId,
                moment.asOf(),
                moment.knownAt(),
                readProfiles.of(List.of(personId), moment).getFirst());
    }

    @GET
    @Path("/people/{personId}/evidence")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listEvidence",
            summary = "Statements, answers and uses at work that tell of a person, newest first")
    public Page<EvidenceItemView> evidence(
            @PathParam("personId") UUID personId,
            @QueryParam("skill") @DefaultValue("") String skill,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "evidence.read");
        var list = "evidence/" + personId + "/" + skill;
        var before = EvidencePlace.of(cursors.keyOf(list, cursor, EvidencePlace.newest()));
        var rows = histories
                .latest(
                        List.of(personId),
                        skill,
                        before,
                        moments.ofList(asOf, knownAt),
                        updatedSince == null ? Instant.EPOCH : updatedSince,
                        limit + 1)
                .getOrDefault(personId, List.of());
        return Page.of(rows, limit, last -> cursors.after(list, EvidencePlace.keyOf(last)))
                .map(EvidenceItemView::of);
    }

    @POST
    @Path("/people/{personId}/uses")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "recordUse",
            summary = "Say that somebody used a skill at work, which keeps it from fading")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordUse.RecordedUse.class)))
    public Response use(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull UseRequest request) {
        return idempotency.once(key, request, () -> recordUse.run(personId, request));
    }
}
