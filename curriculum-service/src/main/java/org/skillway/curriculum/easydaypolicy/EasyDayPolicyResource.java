package org.skillway.curriculum.easydaypolicy;

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
import org.skillway.curriculum.workday.EasyDaysRequest;
import org.skillway.platform.access.Role;

@Path("/v1/easy-day-policy")
@RunOnVirtualThread
class EasyDayPolicyResource {

    @Inject
    EasyDayPolicies policies;

    @Inject
    DecideEasyDays decideEasyDays;

    @Inject
    CompanyEasyDays companyEasyDays;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "getEasyDayPolicy", summary = "On which days of the week people review less")
    public RestResponse<EasyDayPolicyView> read() {
        return policies.current().answer(EasyDayPolicyView::of);
    }

    @PUT
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "decideEasyDayPolicy",
            summary = "Decide on which days of the week people review less. Changing it needs the ETag you read")
    public RestResponse<EasyDayPolicyView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull EasyDaysRequest request) {
        Versioned<EasyDayPolicy> decided = decideEasyDays.decide(ifMatch, request.shares());
        companyEasyDays.decided(decided);
        return decided.answer(EasyDayPolicyView::of);
    }
}
