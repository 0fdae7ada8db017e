package org.skillway.skills.promotion;

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
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1")
@RunOnVirtualThread
class JudgmentResource {

    private static final String NEWEST = new UUID(-1, -1).toString();

    /** How those who sign go about it. */
    record DeciderReviews(List<DeciderReviewView> deciders) {}

    @Inject
    OpenJudgment openJudgment;

    @Inject
    SignJudgment signJudgment;

    @Inject
    ReviewDeciders reviewDeciders;

    @Inject
    Judgments judgments;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Audit audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @POST
    @Path("/people/{personId}/promotions")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "openPromotion", summary = "Put somebody forward for a role; nothing is decided by it")
    @APIResponse(
            responseCode = "201",
            description = "Open, with the forecast as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JudgmentView.class)))
    public Response promotion(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull PromotionRequest request) {
        return idempotency.once(key, request, () -> openJudgment.promotion(personId, request));
    }

    @POST
    @Path("/people/{personId}/high-potential")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "openHighPotential",
            summary = "Put somebody forward as of high potential, or to be looked at again; nothing is decided by it")
    @APIResponse(
            responseCode = "201",
            description = "Open",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JudgmentView.class)))
    public Response highPotential(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull HighPotentialRequest request) {
        return idempotency.once(key, request, () -> openJudgment.highPotential(personId, request));
    }

    @GET
    @Path("/people/{personId}/high-potential")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "getHighPotential",
            summary = "Whether somebody is held to be of high potential, by the last judgment that was decided")
    public HighPotentialView highPotential(
            @PathParam("personId") UUID personId,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "high-potential.read");
        var last = judgments.highPotential(List.of(personId), standpoints.onRecord(asOf, knownAt));
        return HighPotentialView.of(personId, last.get(personId));
    }

    @POST
    @Path("/judgments/{judgmentId}/signatures")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "signJudgment", summary = "Sign a verdict with your name and a reason")
    @APIResponse(
            responseCode = "201",
            description = "Signed, with where the judgment stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JudgmentView.class)))
    public Response sign(
            @PathParam("judgmentId") UUID judgmentId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull SignatureRequest request) {
        return idempotency.once(key, request, () -> signJudgment.run(judgmentId, request));
    }

    @GET
    @Path("/judgments/{judgmentId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "getJudgment", summary = "What was put forward, and what named people made of it")
    public JudgmentView get(
            @PathParam("judgmentId") UUID judgmentId,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var at = standpoints.onRecord(asOf, knownAt);
        var row = judgments.require(judgmentId, at);
        sensitiveReading.about(row.personId, "judgment.read", () -> Judgments.absent(judgmentId));
        return judgments.views(List.of(row), at).getFirst();
    }

    @GET
    @Path("/people/{personId}/judgments")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "listJudgments", summary = "What is and was judged of a person, newest first")
    public Page<JudgmentView> list(
            @PathParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What was put forward or signed since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "judgment.read");
        var list = "judgments/" + personId;
        var before = UUID.fromString(cursors.keyOf(list, cursor, NEWEST));
        var recorded = standpoints.recorded(updatedSince, asOf, knownAt);
        return Page.of(
                judgments.views(judgments.page(personId, before, recorded, limit + 1), recorded.until()),
                limit,
                last -> cursors.after(list, last.judgmentId().toString()));
    }

    @GET
    @Path("/decider-reviews")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "reviewDeciders",
            summary = "How often those who sign go against the forecast, and how long they take")
    public DeciderReviews deciders(
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        audit.read("decider-review.read", "judgments/all");
        return new DeciderReviews(reviewDeciders.run(standpoints.onRecord(asOf, knownAt)).stream()
                .map(DeciderReviewView::of)
                .toList());
    }
}
