package org.skillway.curriculum.replan;

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
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Page;

@Path("/v1/replans")
@RunOnVirtualThread
class ReplanResource {

    @Inject
    Replans replans;

    @Inject
    ReadReplans readReplans;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listReplans", summary = "New plans that publishing asked for, the latest first")
    public Page<ReplanView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readReplans.page(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getReplan", summary = "How far the new plans have come")
    public ReplanView read(@PathParam("id") UUID id) {
        return replans.of(id)
                .map(ReplanView::of)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No replan " + id + "."));
    }
}
