package org.skillway.skills.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/people/{personId}/manager-line")
@RunOnVirtualThread
class ManagerLineResource {

    @Inject
    People people;

    @Inject
    ManagerLines managerLines;

    @Inject
    Standpoints standpoints;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getManagerLine", summary = "Who leads or led a person, up to the top, and their team")
    public ManagerLineView line(
            @PathParam("personId") UUID personId,
            @Parameter(description = "Who led them on this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        people.require(personId);
        return managerLines.of(List.of(personId), standpoints.of(asOf, knownAt)).getFirst();
    }
}
