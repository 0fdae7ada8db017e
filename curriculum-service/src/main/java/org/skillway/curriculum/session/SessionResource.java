package org.skillway.curriculum.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@Path("/v1/people/{id}/session")
@RunOnVirtualThread
class SessionResource {

    @Inject
    ComposeSession composeSession;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getSession", summary = "One sitting: concept, practice and looking back, as 3 to 7 to 1")
    public SessionView read(
            @PathParam("id") UUID id,
            @Parameter(description = "Without it, and without a moment, the slot that is open decides, else 11.")
                    @QueryParam("minutes")
                    @Min(3)
                    @Max(60)
                    @Nullable
                    Integer minutes,
            @Parameter(description = "One of their slots, which the sitting then fits.")
                    @QueryParam("moment")
                    @Nullable
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    String moment) {
        return composeSession.of(id, minutes, moment);
    }
}
