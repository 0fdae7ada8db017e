package org.skillway.curriculum.dropoff;

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

/** Drop-off points for screens. */
@GraphQLApi
public class DropOffGraphql {

    private static final int MOST_DAYS = 365;

    @Inject
    ReadDropOff readDropOff;

    @Query("dropOff")
    @Description("Where people leave a module, item by item")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @RunOnVirtualThread
    public DropOffView dropOff(String module, @DefaultValue("90") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "1 to " + MOST_DAYS + " days, not " + days + ".");
        }
        return readDropOff.of(module, days);
    }
}
