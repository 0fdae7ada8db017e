package org.skillway.curriculum.taking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.platform.access.Role;

@Path("/v1/people/{id}/modules/{key}")
@RunOnVirtualThread
class TakenModuleResource {

    @Inject
    ReadTakenModule readTakenModule;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getTakenModule",
            summary = "A module as somebody takes it, with the example from their own work")
    public TakenModuleView read(
            @PathParam("id") UUID id, @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key) {
        return readTakenModule.of(id, key);
    }
}
