package org.skillway.curriculum.pull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Refreshers on demand for screens. */
@GraphQLApi
public class PullGraphql {

    private static final int MOST_MINUTES = 60;

    @Inject
    PullRefresher pullRefresher;

    @Query("refresher")
    @Description("Which refresher somebody would get for a skill or a module, or why none; writes nothing")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public PullView refresher(
            UUID personId, @Nullable String skill, @Nullable String module, @DefaultValue("10") int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "1 to " + MOST_MINUTES + " minutes, not " + minutes + ".");
        }
        return pullRefresher.look(personId, new PullRequest(skill, module, minutes));
    }
}
