package org.skillway.curriculum.recall;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

@Path("/v1/people/{id}/memory")
@RunOnVirtualThread
class MemoryResource {

    static final String SKILL = "[a-z0-9-]{1,64}";

    @Inject
    ReadMemory readMemory;

    @GET
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "listMemory",
            summary = "What you still have of what you learned, what is due for review soonest first")
    public Page<MemoryView> list(
            @PathParam("id") UUID id,
            @QueryParam("skill") @Pattern(regexp = SKILL) @Nullable String skill,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readMemory.page(id, skill, limit, cursor);
    }
}
