package org.skillway.skills.readiness;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.profile.Moments;

@Path("/v1/people/{personId}/readiness")
@RunOnVirtualThread
class ReadinessResource {

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    ReadReadiness readReadiness;

    @Inject
    Moments moments;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getReadiness",
            summary = "When a person could meet what the next roles ask, what is in the way, and what would help")
    public ReadinessListView readiness(
            @PathParam("personId") UUID personId,
            @Parameter(description = "One role; without it all that may come after those held.")
                    @QueryParam("role")
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    @Nullable
                    String role,
            @QueryParam("minutesPerWeek") @DefaultValue("60") @Min(0) @Max(2_400) int minutesPerWeek,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        sensitiveReading.about(personId, "readiness.read");
        var moment = moments.of(asOf, knownAt);
        return new ReadinessListView(
                personId,
                moment.asOf(),
                moment.knownAt(),
                readReadiness
                        .of(List.of(personId), role, minutesPerWeek, moment, asOf == null && knownAt == null)
                        .getFirst());
    }
}
