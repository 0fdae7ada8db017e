package org.skillway.mentor.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.need.NeedView;
import org.skillway.platform.access.Role;

/** Who can help, as a field of a need. */
@GraphQLApi
@RunOnVirtualThread
public class CandidateGraphql {

    private static final int MOST = 100;

    @Inject
    ShowCandidates showCandidates;

    /**
     * The needs come from a query that has checked who asks and recorded that they looked. Who helps with one sees the need, and
     * not who else might.
     */
    @Description(
            "Who offers the skill, at most 100: ranked, or excluded and why; of the excluded those whom you may see")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<RankingView> candidates(
            @Source List<NeedView> needs,
            @Name("challenge") @Nullable String challenge,
            @Name("meetingMode") @Nullable String meetingMode) {
        var wish = Wish.of(challenge, meetingMode);
        return needs.stream()
                .map(need -> showCandidates.of(need.personId(), need.gap(), wish, MOST))
                .toList();
    }
}
