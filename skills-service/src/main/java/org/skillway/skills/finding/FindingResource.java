package org.skillway.skills.finding;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;
import org.skillway.skills.finding.FindingCards.Wanted;
import org.skillway.skills.finding.domain.Explanation;
import org.skillway.skills.organisation.SensitiveReading;

@Path("/v1")
@RunOnVirtualThread
class FindingResource {

    @Inject
    KeepFinding keepFinding;

    @Inject
    Findings findings;

    @Inject
    FindingCards cards;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @Path("/people/{personId}/findings")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "keepFinding",
            summary = "Work out an estimate, a gap or a forecast, and keep it with its inputs")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FindingView.class)))
    public Response keep(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull FindingRequest request) {
        sensitiveReading.about(personId, "finding.read");
        return idempotency.once(key, request, () -> FindingView.of(keepFinding.run(personId, request)));
    }

    @GET
    @Path("/people/{personId}/findings")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listFindings", summary = "What was worked out about a person and kept, newest first")
    public Page<FindingCard> list(
            @PathParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        sensitiveReading.about(personId, "finding.read");
        var list = "findings/" + personId;
        var before = UUID.fromString(cursors.keyOf(list, cursor, Findings.NEWEST));
        var wanted = new Wanted(updatedSince == null ? Instant.EPOCH : updatedSince, before, "");
        return Page.of(
                cards.latest(List.of(personId), wanted, limit + 1).getOrDefault(personId, List.of()),
                limit,
                last -> cursors.after(list, last.findingId().toString()));
    }

    @GET
    @Path("/findings/{findingId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getFinding", summary = "What was worked out and kept, with its inputs")
    public FindingView get(@PathParam("findingId") UUID findingId) {
        return FindingView.of(seen(findingId));
    }

    @GET
    @Path("/findings/{findingId}/why")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "explainFinding",
            summary = "What each input brought, and the smallest change that gives another verdict")
    public Explanation why(@PathParam("findingId") UUID findingId) {
        var row = current(seen(findingId));
        return Rule.of(row.kind).explained(row.inputs);
    }

    @POST
    @Path("/findings/{findingId}/replay")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "replayFinding", summary = "Run the rule again on the inputs kept")
    @APIResponse(responseCode = "200", description = "Whether the result is the same to the last character")
    @APIResponse(responseCode = "409")
    public FindingView.Replay replay(@PathParam("findingId") UUID findingId) {
        return FindingView.replayed(current(seen(findingId)));
    }

    private FindingRow seen(UUID findingId) {
        var row = findings.require(findingId);
        sensitiveReading.about(row.personId, "finding.read", () -> Findings.absent(findingId));
        return row;
    }

    static FindingRow current(FindingRow row) {
        var rule = Rule.of(row.kind);
        if (!rule.answersAs(row.ruleVersion)) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "Made by rule " + row.ruleVersion + "; here runs " + rule.version()
                            + ", which may find otherwise.");
        }
        return row;
    }
}
