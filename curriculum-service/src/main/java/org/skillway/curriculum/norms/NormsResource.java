package org.skillway.curriculum.norms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;

@Path("/v1/norms")
@RunOnVirtualThread
class NormsResource {

    @Inject
    TenantNorms norms;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @Operation(
            operationId = "getNorms",
            summary = "What is usual among the tenant's people, from which everybody new begins")
    public NormsView read() {
        return NormsView.of(norms.found().orElse(null));
    }
}
