package org.skillway.curriculum.recallpolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.curriculum.retention.StoredRetentions;
import org.skillway.platform.access.Role;

/** How surely what was learned is to be kept, for screens. */
@GraphQLApi
public class RecallPolicyGraphql {

    @Inject
    StoredRetentions retentions;

    @Query("recallPolicy")
    @Description("How surely what was learned is to be kept")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public RecallPolicyView recallPolicy() {
        return RecallPolicyView.of(retentions.current());
    }
}
