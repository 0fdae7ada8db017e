package org.skillway.curriculum.setback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

@Path("/v1/setbacks")
@RunOnVirtualThread
class SetbackResource {

    @Inject
    ReadSetbacks readSetbacks;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listSetbacks",
            summary = "Learners whose path or nudge could not be made, and when that is tried again")
    public Page<SetbackView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readSetbacks.page(limit, cursor);
    }
}
