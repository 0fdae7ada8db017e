package org.skillway.metrics.chain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;

@Path("/v1/chains/{correlationId}")
@RunOnVirtualThread
class ChainResource {

    @Inject
    ReadChain readChain;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getChain", summary = "Signal, observation, drift and path change, in order")
    public ChainView get(@PathParam("correlationId") UUID correlationId) {
        return readChain.require(correlationId);
    }
}
