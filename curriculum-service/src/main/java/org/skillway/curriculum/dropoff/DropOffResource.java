package org.skillway.curriculum.dropoff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;

@Path("/v1/modules/{key}/drop-off")
@RunOnVirtualThread
class DropOffResource {

    @Inject
    ReadDropOff readDropOff;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @Operation(operationId = "getDropOff", summary = "Where people leave a module, item by item")
    public DropOffView read(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(365) int days) {
        return readDropOff.of(key, days);
    }
}
