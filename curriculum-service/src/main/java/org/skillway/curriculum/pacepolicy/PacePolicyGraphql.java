package org.skillway.curriculum.pacepolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Whether pace is estimated, for screens. */
@GraphQLApi
public class PacePolicyGraphql {

    @Inject
    PacePolicies policies;

    @Query("pacePolicy")
    @Description("Whether it is estimated how long people take")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @RunOnVirtualThread
    public PacePolicyView pacePolicy() {
        return PacePolicyView.of(policies.current());
    }
}
