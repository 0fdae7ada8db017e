package org.skillway.mentor.need;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** In which skills people should get a mentor's help. */
@Path("/v1/needs")
@RunOnVirtualThread
class NeedResource {

    @Inject
    ReadNeeds readNeeds;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listNeeds", summary = "Needs of those you may see, in the order they were opened")
    public Page<NeedView> list(
            @QueryParam("personId") @Nullable UUID personId,
            @Parameter(description = "Only those that are not over.") @QueryParam("open") @DefaultValue("false")
                    boolean openOnly,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readNeeds.page(NeedQuery.of(personId, openOnly, updatedSince), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getNeed", summary = "One need, open or closed")
    public NeedView read(@PathParam("id") UUID id) {
        return NeedView.of(readNeeds.shown(id));
    }
}
