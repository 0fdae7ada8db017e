package org.skillway.curriculum.backlog;

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

/** The content backlog for screens. */
@GraphQLApi
public class BacklogGraphql {

    private static final int MOST_DAYS = 365;

    @Inject
    ReadBacklog readBacklog;

    @Query("contentBacklog")
    @Description("The content that costs learners most minutes, by skill, with what was decided about it")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @RunOnVirtualThread
    public BacklogView contentBacklog(@DefaultValue("90") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "1 to " + MOST_DAYS + " days, not " + days + ".");
        }
        return readBacklog.over(days);
    }
}
