package org.skillway.curriculum.calibration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;

@Path("/v1/calibration")
@RunOnVirtualThread
class CalibrationResource {

    @Inject
    ReadCalibration readCalibration;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST, Role.AUDITOR})
    @Operation(operationId = "getCalibration", summary = "How good the forecasts of answers were, skill by skill")
    public CalibrationView read(@QueryParam("days") @DefaultValue("90") @Min(1) @Max(365) int days) {
        return readCalibration.over(days);
    }
}
