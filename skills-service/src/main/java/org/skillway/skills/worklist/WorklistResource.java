package org.skillway.skills.worklist;

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

@Path("/v1")
@RunOnVirtualThread
class WorklistResource {

    @Inject
    ReadWorklist readWorklist;

    @GET
    @Path("/judgments")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listWorklist",
            summary = "The judgments of everybody you may see, newest first, and which wait for your signature")
    public Page<WorklistView> list(
            @QueryParam("state") @Pattern(regexp = "open|awaiting-second-signature|approved|declined") @Nullable
                    String state,
            @QueryParam("kind") @Pattern(regexp = "promotion|high-potential") @Nullable String kind,
            @Parameter(description = "Only those that you may sign now.")
                    @QueryParam("awaiting")
                    @Pattern(regexp = "me")
                    @Nullable
                    String awaiting,
            @Parameter(description = "What was put forward or signed since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readWorklist.page(new WorklistQuery(state, kind, awaiting != null, updatedSince), limit, cursor);
    }
}
