package org.skillway.curriculum.placement;

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

@Path("/v1/test-out-design")
@RunOnVirtualThread
class TestDesignResource {

    @Inject
    TestDesigns designs;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getTestOutDesign",
            summary = "How often tests may be wrong, and how often they may be taken")
    public RestResponse<TestDesignView> read() {
        return designs.current().answer(TestDesignView::of);
    }

    @PUT
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "decideTestOutDesign",
            summary = "Decide what tests promise; tests under way keep theirs. Changing it needs the ETag you read")
    public RestResponse<TestDesignView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull TestDesignRequest request) {
        return designs.decide(request.toDesign(), known -> known.requireRead(ifMatch))
                .answer(TestDesignView::of);
    }
}
