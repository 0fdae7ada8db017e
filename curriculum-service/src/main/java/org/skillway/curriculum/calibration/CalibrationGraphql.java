package org.skillway.curriculum.calibration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The calibration report for screens. */
@GraphQLApi
public class CalibrationGraphql {

    private static final int MOST_DAYS = 365;

    @Inject
    ReadCalibration readCalibration;

    @Query("calibration")
    @Description("How good the forecasts of answers were, skill by skill")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST, Role.AUDITOR})
    @RunOnVirtualThread
    public CalibrationView calibration(@DefaultValue("90") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "1 to " + MOST_DAYS + " days, not " + days + ".");
        }
        return readCalibration.over(days);
    }
}
