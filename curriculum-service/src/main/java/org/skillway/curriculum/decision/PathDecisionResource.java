package org.skillway.curriculum.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** How somebody's path came about. */
@Path("/v1/people/{id}/path/decisions")
@RunOnVirtualThread
class PathDecisionResource {

    @Inject
    ReadDecisions decisions;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listPathDecisions", summary = "How somebody's path came about, the latest decision first")
    public Page<PathDecisionView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String list = "path-decisions/" + id;
        int before = Integer.parseInt(cursors.keyOf(list, cursor, String.valueOf(Integer.MAX_VALUE)));
        var page = Page.of(
                decisions.before(id, before, limit + 1),
                limit,
                last -> cursors.after(list, String.valueOf(last.pathVersion())));
        return new Page<>(decisions.views(id, page.data()), page.nextCursor());
    }
}
