package org.skillway.curriculum.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** A team's learners for one screen. */
@GraphQLApi
public class TeamGraphql {

    /** One page of learners; {@code nextCursor} is absent on the last one. */
    @Type("LearnersPage")
    public record LearnersPage(
            List<TeamLearnerView> data, @Nullable String nextCursor) {}

    @Inject
    ReadTeam readTeam;

    @Query("learners")
    @Description("Where those of a team, or of all, are whom you may see: next step, targets, minutes")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public LearnersPage learners(
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String team,
            @Nullable Instant updatedSince,
            @Nullable Boolean budgetApproved,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<TeamLearnerView> page = readTeam.page(team, updatedSince, budgetApproved, limit, cursor);
        return new LearnersPage(page.data(), page.nextCursor());
    }
}
