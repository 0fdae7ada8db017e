package org.skillway.skills.priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.profile.Moments;

@GraphQLApi
public class PriorityGraphql {

    @Inject
    ReadPriorities readPriorities;

    @Inject
    Moments moments;

    @Query
    @Description("Which roles of those you lead to start with, by what is at stake. A ranking, no decision.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public PrioritiesView rolePriorities(
            @DefaultValue("3") @Min(1) @Max(100) int top, @Nullable Instant asOf, @Nullable Instant knownAt) {
        return readPriorities.run(top, moments.of(asOf, knownAt));
    }
}
