package org.skillway.curriculum.remediation;

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
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** The measures proposed about one person. */
@Path("/v1/people/{id}/remediation-proposals")
@RunOnVirtualThread
class ProposalResource {

    /** Modules for a retraining, and only there. */
    record ProposalRequest(
            @NotNull @Pattern(regexp = "retraining|work-hold|report")
            String kind,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,

            @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String> modules,

            @NotBlank @Size(max = 1000) String reason) {}

    /** What the learner has to say against it. */
    record ObjectionRequest(@NotBlank @Size(max = 1000) String reason) {}

    @Inject
    ProposeMeasure proposeMeasure;

    @Inject
    RuleOnProposal ruleOnProposal;

    @Inject
    ReadProposals readProposals;

    @Inject
    Cursors cursors;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listPersonRemediationProposals",
            summary = "The measures proposed about somebody, the latest first")
    public Page<ProposalView> about(
            @PathParam("id") UUID id,
            @Parameter(description = "What was proposed, objected to, decided or left undecided since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String list = new Wanted(id, updatedSince).cursorsOf("remediation-proposals-of");
        UUID before = UUID.fromString(cursors.keyOf(list, cursor, Part.AFTER_ALL.toString()));
        return Page.of(
                        readProposals.about(id, updatedSince, before, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id().toString()))
                .map(readProposals::view);
    }

    @POST
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "proposeRemediation",
            summary = "Propose a measure with consequences; the direct manager decides within five working days")
    @APIResponse(
            responseCode = "201",
            description = "Brought before the manager, or HR where there is none; nothing else has happened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "The same is proposed or in force")
    @APIResponse(responseCode = "422", description = "An unknown skill or module, or modules where there are none")
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ProposalRequest request) {
        return idempotency.once(key, request, () -> readProposals.view(proposeMeasure.propose(id, request)));
    }

    @POST
    @Path("/{proposalId}/objections")
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "objectToRemediation", summary = "Say what you have against a measure about yourself")
    @APIResponse(
            responseCode = "201",
            description = "The manager sees it before deciding; where it is decided, HR answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "Over, or objected to already")
    public Response object(
            @PathParam("id") UUID id,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ObjectionRequest request) {
        return idempotency.once(
                key, request, () -> readProposals.view(ruleOnProposal.object(id, proposalId, request.reason())));
    }
}
