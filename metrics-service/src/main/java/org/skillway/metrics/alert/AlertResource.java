package org.skillway.metrics.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

@Path("/v1/alerts")
@RunOnVirtualThread
class AlertResource {

    @Inject
    ReadAlerts readAlerts;

    @GET
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "listAlerts", summary = "Whose work slips among those you answer for, newest first")
    public Page<AlertView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "`open` or `cleared`; both where absent.")
                    @QueryParam("status")
                    @Nullable
                    @Pattern(regexp = "open|cleared")
                    String status,
            @Parameter(description = "What was detected, cleared or given a refresher since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince) {
        return readAlerts.page(limit, cursor, status, updatedSince);
    }
}
