package org.skillway.curriculum.refresher;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Which share of refreshers comes later, for screens. */
@GraphQLApi
public class RefresherPolicyGraphql {

    @Inject
    RefresherPolicies policies;

    @Query("refresherPolicy")
    @Description("Which share of refreshers comes later, by lot")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST, Role.AUDITOR})
    @RunOnVirtualThread
    public RefresherPolicyView refresherPolicy() {
        return RefresherPolicyView.of(policies.current());
    }
}
