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
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

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
        return answer(designs.current());
    }

    @PUT
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "decideTestOutDesign",
            summary = "Decide what tests promise; tests under way keep theirs. Changing it needs the ETag you read")
    public RestResponse<TestDesignView> decide(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull TestDesignRequest request) {
        return answer(designs.decide(request.toDesign(), known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        }));
    }

    private static RestResponse<TestDesignView> answer(Versioned<Design> design) {
        return RestResponse.ResponseBuilder.ok(TestDesignView.of(design))
                .header(HttpHeaders.ETAG, ETags.strong(design.version()))
                .build();
    }
}
