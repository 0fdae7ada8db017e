package org.skillway.curriculum.priority;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Moments of work for screens. */
@GraphQLApi
public class WorkMomentGraphql {

    @Inject
    ReadMoments readMoments;

    @Query("workMoments")
    @Description("The moments of work that are rated, what counts most first")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION
    })
    @RunOnVirtualThread
    public List<WorkMomentView> workMoments() {
        return readMoments.all();
    }
}
