package org.skillway.curriculum.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.decision.domain.Replay;
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
            summary =
                    "What else could stand at a place of the path, at what cost, and the smallest changes that put it there")
    @Parameter(name = "step", description = "The place, counted from 1.")
    @Parameter(
            name = "minutes",
            description = "Says, too, what so many minutes held of the path on the day of the decision.")
    public WhyView why(
            @PathParam("decisionId") UUID decisionId,
            @QueryParam("step") @DefaultValue("1") @Min(1) @Max(100) int step,
            @QueryParam("minutes") @Nullable @Min(1) @Max(600) Integer minutes) {
        return decisions.why(decisionId, step, minutes);
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
