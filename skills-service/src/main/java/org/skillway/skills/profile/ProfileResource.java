package org.skillway.skills.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.skills.organisation.SensitiveReading;

// Jakarta REST picks one class by its path: one at /people/{personId} would hide the person's own resource.
@Path("/v1")
@RunOnVirtualThread
class ProfileResource {

    record Profile(UUID personId, List<SkillEstimateView> skills) {}

    /** The person belongs to the body here, so that one key cannot stand for two people. */
    private record EvidenceAbout(UUID personId, EvidenceRequest evidence) {}

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Profiles profiles;

    @Inject
    RecordEvidence recordEvidence;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/people/{personId}/evidence")
    @RolesAllowed({Role.HR_ADMIN, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "recordEvidence", summary = "State somebody's level: prior experience or an observation")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with what is believed now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordEvidence.Recorded.class)))
    public Response record(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull EvidenceRequest request) {
        return idempotency.once(key, new EvidenceAbout(personId, request), () -> recordEvidence.run(personId, request));
    }

    @GET
    @Path("/people/{personId}/profile")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getProfile", summary = "What is believed of a person in each skill, and from what")
    public Profile profile(@PathParam("personId") UUID personId) {
        sensitiveReading.about(personId, "profile.read");
        return new Profile(
                personId,
                profiles.rows(List.of(personId)).stream()
                        .map(SkillEstimateView::of)
                        .toList());
    }
}
