package org.skillway.curriculum.easydaypolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** On which days people review less, for screens. */
@GraphQLApi
public class EasyDayPolicyGraphql {

    @Inject
    EasyDayPolicies policies;

    @Query("easyDayPolicy")
    @Description("On which days of the week people review less")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @RunOnVirtualThread
    public EasyDayPolicyView easyDayPolicy() {
        return EasyDayPolicyView.of(policies.current());
    }
}
