package org.skillway.skills.lattice;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/roles/{role}/next")
@RunOnVirtualThread
class NextRolesResource {

    @Inject
    ReadNextRoles readNextRoles;

    @Inject
    PutNextRoles putNextRoles;

    @PUT
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putNextRoles", summary = "Say which roles may come after a role")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public RestResponse<NextRolesView> put(
            @PathParam("role") String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NextRolesRequest request) {
        return answer(putNextRoles.run(role, request.next(), ifMatch));
    }

    @GET
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Operation(operationId = "getNextRoles", summary = "Which roles may come after a role, and how far they lie")
    public RestResponse<NextRolesView> get(@PathParam("role") String role) {
        return answer(readNextRoles.require(role));
    }

    private RestResponse<NextRolesView> answer(NextRolesRow row) {
        return RestResponse.ResponseBuilder.ok(readNextRoles.view(row))
                .header(HttpHeaders.ETAG, ETags.strong(row.version))
                .build();
    }
}
