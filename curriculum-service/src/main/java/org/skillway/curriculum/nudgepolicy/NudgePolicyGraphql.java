package org.skillway.curriculum.nudgepolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** How often and when people may be reminded, for screens. */
@GraphQLApi
public class NudgePolicyGraphql {

    @Inject
    NudgePolicies policies;

    @Query("nudgePolicy")
    @Description("How often and when people may be reminded")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public NudgePolicyView nudgePolicy() {
        return NudgePolicyView.of(policies.current());
    }
}
