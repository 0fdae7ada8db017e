package org.skillway.curriculum.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.curriculum.decision.domain.Replay;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.platform.access.Role;

@Path("/v1/decisions")
@RunOnVirtualThread
class DecisionResource {

    /** A decision made again by the same rule from the same input. */
    record ReplayView(UUID decisionId, String ruleVersion, boolean identical, List<String> differences) {}

    @Inject
    ReadDecisions decisions;

    @GET
    @Path("/{decisionId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getPathDecision", summary = "One decision: what the planner was given and what came out")
    public PathDecisionView read(@PathParam("decisionId") UUID decisionId) {
        return decisions.view(decisions.one(decisionId));
    }

    @GET
    @Path("/{decisionId}/why")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "explainPathDecision",
            summary = "What else could have come first, at what cost, and the smallest changes that put it there")
    public WhyView why(@PathParam("decisionId") UUID decisionId) {
        PathDecision decision = decisions.one(decisionId);
        return WhyView.of(decisionId, decisions.why(decision), decisions.own(decision.personId()));
    }

    @POST
    @Path("/{decisionId}:replay")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "replayPathDecision", summary = "Decide again from the recorded input, and compare")
    @APIResponse(responseCode = "200", description = "Whether the path is the same to the last character")
    @APIResponse(responseCode = "409", description = "Decided by another version of the rule")
    public ReplayView replay(@PathParam("decisionId") UUID decisionId) {
        var decision = decisions.one(decisionId);
        Replay replay = decisions.replay(decision);
        return new ReplayView(decisionId, decision.ruleVersion(), replay.identical(), replay.differences());
    }
}
