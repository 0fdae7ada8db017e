package org.skillway.curriculum.recallpolicy;

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
import org.skillway.curriculum.retention.StoredRetentions;
import org.skillway.platform.access.Role;

@Path("/v1/recall-policy")
@RunOnVirtualThread
class RecallPolicyResource {

    @Inject
    StoredRetentions retentions;

    @Inject
    DecideRecall decideRecall;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getRecallPolicy", summary = "How surely what was learned is to be kept")
    public RestResponse<RecallPolicyView> read() {
        return retentions.current().answer(RecallPolicyView::of);
    }

    @PUT
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "decideRecallPolicy",
            summary = "Decide how surely what was learned is to be kept. Changing it needs the ETag you read")
    public RestResponse<RecallPolicyView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull RecallPolicyRequest request) {
        return decideRecall.decide(ifMatch, request.toRetentions()).answer(RecallPolicyView::of);
    }
}
