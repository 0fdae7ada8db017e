package org.skillway.curriculum.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.platform.access.Role;

/** Decisions about paths, for screens. */
@GraphQLApi
public class DecisionGraphql {

    private static final int MOST = 100;

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
    @Description("Why a path begins as it does: the alternatives, and the smallest changes that put another step first")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public WhyView whyPath(UUID decisionId) {
        PathDecision decision = decisions.one(decisionId);
        return WhyView.of(decisionId, decisions.why(decision), decisions.own(decision.personId()));
    }
}
