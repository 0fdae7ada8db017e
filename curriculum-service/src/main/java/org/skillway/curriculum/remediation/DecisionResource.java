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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.curriculum.remediation.domain.Ruling.Outcome;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** The measures that somebody is to decide about. */
@Path("/v1/remediation-proposals")
@RunOnVirtualThread
class DecisionResource {

    /** Kept answers an objection to what is in force; lifted ends it. */
    record RemediationDecisionRequest(
            @NotNull @Pattern(regexp = "approved|declined|kept|lifted")
            String outcome,

            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    RuleOnProposal ruleOnProposal;

    @Inject
    ReadProposals readProposals;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listRemediationProposals",
            summary =
                    "The measures about those you are responsible for: proposed ones the oldest first, others the latest")
    public Page<ProposalView> list(
            @QueryParam("state") @DefaultValue("proposed") @Pattern(regexp = ReadProposals.STATES) String state,
            @Parameter(description = "About whom; without it, everybody.") @QueryParam("personId") @Nullable
                    UUID personId,
            @Parameter(description = "What was proposed, objected to, decided or left undecided since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readProposals.page(state, new Wanted(personId, updatedSince), limit, cursor);
    }

    @POST
    @Path("/{proposalId}/decisions")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "decideRemediation",
            summary = "Approve or decline a measure as the direct manager, or keep or lift what is in force")
    @APIResponse(
            responseCode = "201",
            description = "Decided, with what follows from it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "Not to be decided so where it stands")
    public Response decide(
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull RemediationDecisionRequest request) {
        return idempotency.once(
                key,
                request,
                () -> readProposals.view(
                        ruleOnProposal.rule(proposalId, Outcome.of(request.outcome()), request.reason())));
    }
}
