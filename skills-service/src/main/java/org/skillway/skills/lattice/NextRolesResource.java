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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/roles/{role}/next")
@RunOnVirtualThread
class NextRolesResource {

    @Inject
    ReadNextRoles readNextRoles;

    @Inject
    PutNextRoles putNextRoles;

    @Inject
    NextRoles nextRoles;

    @Inject
    Standpoints standpoints;

    @PUT
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putNextRoles", summary = "Say which roles may come after a role")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public RestResponse<NextRolesView> put(
            @PathParam("role") String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NextRolesRequest request) {
        var row = putNextRoles.run(role, request.next(), ifMatch);
        return answer(readNextRoles.of(row), row.version);
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
    public RestResponse<NextRolesView> get(
            @PathParam("role") String role,
            @Parameter(description = "What held at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var view = readNextRoles.at(role, standpoints.onRecord(asOf, knownAt));
        // With the version of now: whoever changes the lattice changes that.
        return answer(view, nextRoles.row(role).map(row -> row.version).orElseThrow());
    }

    private static RestResponse<NextRolesView> answer(NextRolesView view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
