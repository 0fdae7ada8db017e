package org.skillway.curriculum.replan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The progress of new plans, for the screen from which something was published. */
@GraphQLApi
public class ReplanGraphql {

    @Inject
    Replans replans;

    @Query("replan")
    @Description("How far the new plans have come that publishing asked for")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ReplanView replan(UUID id) {
        return replans.of(id)
                .map(ReplanView::of)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No replan " + id + "."));
    }
}
