package org.skillway.curriculum.activitylog;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

@Path("/v1/people/{id}/activities")
@RunOnVirtualThread
class ActivityLogResource {

    @Inject
    ReadActivities readActivities;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listActivities", summary = "What somebody did, the latest recorded first")
    public Page<LoggedActivityView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "The latest recordedAt you got of this person; it is among the answer again.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @QueryParam("kind") @Pattern(regexp = ActivityQuery.KIND) @Nullable String kind,
            @QueryParam("module") @Pattern(regexp = ActivityQuery.MODULE) @Nullable String module,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readActivities.page(new ActivityQuery(id, updatedSince, kind, module), limit, cursor);
    }
}
