package org.skillway.curriculum.refresher;

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
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

@Path("/v1/refresher-policy")
@RunOnVirtualThread
class RefresherPolicyResource {

    @Inject
    RefresherPolicies policies;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST, Role.AUDITOR})
    @Operation(operationId = "getRefresherPolicy", summary = "Which share of refreshers comes later, by lot")
    public RestResponse<RefresherPolicyView> read() {
        return policies.current().answer(RefresherPolicyView::of);
    }

    @PUT
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "decideRefresherPolicy",
            summary = "Decide which share of refreshers comes later. Changing it needs the ETag you read")
    public RestResponse<RefresherPolicyView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RefresherPolicyRequest request) {
        if (request.share() > 0 && request.share() < Trial.SMALLEST_SHARE) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "None are delayed, or 10 to 20 percent.",
                    Problem.at("/share", "0, or 0.1 to 0.2"));
        }
        return policies.decide(request.toTrial(), known -> known.requireRead(ifMatch))
                .answer(RefresherPolicyView::of);
    }
}
