package org.skillway.curriculum.approval;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/people/{id}/time-budget")
@RunOnVirtualThread
class BudgetResource {

    @Inject
    ApproveBudget approveBudget;

    @Inject
    ReadBudget readBudget;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getTimeBudget", summary = "The learning time that holds for somebody")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304", description = ETags.UNCHANGED)
    public RestResponse<BudgetView> read(@PathParam("id") UUID id) {
        return answer(readBudget.of(id));
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN})
    @Operation(
            operationId = "approveTimeBudget",
            summary = "Approve learning time; changing it needs the ETag you read")
    public RestResponse<BudgetView> approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull BudgetRequest request) {
        return answer(approveBudget.approve(id, request.toBudget(), known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        }));
    }

    private static RestResponse<BudgetView> answer(BudgetView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.ofAnswer(view.version()))
                .build();
    }
}
