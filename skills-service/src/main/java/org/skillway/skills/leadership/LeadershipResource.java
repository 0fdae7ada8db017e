package org.skillway.skills.leadership;

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
import org.skillway.skills.organisation.SensitiveReading;

@Path("/v1/people/{personId}/leadership-signal")
@RunOnVirtualThread
class LeadershipResource {

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    ReadLeadership readLeadership;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getLeadershipSignal",
            summary = "What a year of mentoring tells of a person's leading others; evidence, no judgment")
    public LeadershipView read(
            @PathParam("personId") UUID personId,
            @Parameter(description = "The year up to this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "leadership-signal.read");
        return readLeadership.of(List.of(personId), asOf, knownAt).getFirst();
    }
}
