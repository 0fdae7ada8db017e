package org.skillway.curriculum.pacepolicy;

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
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.platform.access.Role;

@Path("/v1/pace-policy")
@RunOnVirtualThread
class PacePolicyResource {

    @Inject
    PacePolicies policies;

    @Inject
    DecidePace decidePace;

    @Inject
    CompanyPace companyPace;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "getPacePolicy", summary = "Whether it is estimated how long people take")
    public RestResponse<PacePolicyView> read() {
        return policies.current().answer(PacePolicyView::of);
    }

    @PUT
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "decidePacePolicy",
            summary = "Decide whether it is estimated how long people take. Changing it needs the ETag you read")
    public RestResponse<PacePolicyView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull PacePolicyRequest request) {
        Versioned<PacePolicy> decided = decidePace.decide(ifMatch, request.estimated());
        companyPace.decided(decided);
        return decided.answer(PacePolicyView::of);
    }
}
