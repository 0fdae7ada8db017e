package org.skillway.curriculum.backlog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** The content backlog for screens. */
@GraphQLApi
public class BacklogGraphql {

    @Inject
    ReadBacklog readBacklog;

    @Query("contentBacklog")
    @Description("The content that costs learners most minutes, by skill, with what was decided about it")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @RunOnVirtualThread
    public BacklogView contentBacklog(@DefaultValue("90") int days) {
        return readBacklog.over(days);
    }
}
