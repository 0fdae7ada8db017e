package org.skillway.curriculum.forecast;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@Path("/v1/people/{id}/path/forecast")
@RunOnVirtualThread
class ForecastResource {

    @Inject
    ReadForecast forecast;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getPathForecast",
            summary = "When somebody can be ready, and how much sooner with five more minutes a week")
    public ForecastView read(
            @PathParam("id") UUID id, @QueryParam("minutes") @Min(1) @Max(600) @Nullable Integer minutes) {
        return forecast.of(id, minutes);
    }
}
