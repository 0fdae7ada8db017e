package org.skillway.curriculum.nudgepolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@Path("/v1/nudge-policy")
@RunOnVirtualThread
class NudgePolicyResource {

    @Inject
    NudgePolicies policies;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getNudgePolicy", summary = "How often and when people may be reminded")
    public RestResponse<NudgePolicyView> read() {
        return policies.current().answer(NudgePolicyView::of);
    }

    @PUT
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "decideNudgePolicy",
            summary = "Decide how often and when people may be reminded. Changing it needs the ETag you read")
    public RestResponse<NudgePolicyView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull NudgePolicyRequest request) {
        return policies.decide(request.toPolicy(), known -> known.requireRead(ifMatch))
                .answer(NudgePolicyView::of);
    }
}
