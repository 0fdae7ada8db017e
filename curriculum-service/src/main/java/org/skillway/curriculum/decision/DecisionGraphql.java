package org.skillway.curriculum.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** Decisions about paths, for screens. */
@GraphQLApi
public class DecisionGraphql {

    private static final int MOST = 100;
    private static final int MOST_STEPS = 100;

    @Inject
    ReadDecisions decisions;

    @Query("pathDecisions")
    @Description("How somebody's path came about, the latest decision first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public List<PathDecisionView> pathDecisions(UUID personId, @DefaultValue("20") int first) {
        return decisions.views(personId, decisions.before(personId, Integer.MAX_VALUE, Math.clamp(first, 1, MOST)));
    }

    @Query("whyPath")
    @Description(
            "Why a path has what it has at a place, the first where none is named: the alternatives, and the smallest"
                    + " changes that put another module there")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public WhyView whyPath(
            UUID decisionId,
            @DefaultValue("1") @Min(1) @Max(MOST_STEPS) int step,
            @Nullable @Min(1) @Max(600) Integer minutes) {
        return decisions.why(decisionId, step, minutes);
    }

    @Query("pathDecision")
    @Description("One decision: what the planner was given and what came out")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public PathDecisionView pathDecision(UUID decisionId) {
        return decisions.view(decisions.one(decisionId));
    }
}
