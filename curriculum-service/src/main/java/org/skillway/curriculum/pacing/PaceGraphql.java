package org.skillway.curriculum.pacing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** The pace of a learner for their own screen. */
@GraphQLApi
public class PaceGraphql {

    @Inject
    ChoosePace choosePace;

    @Query("pace")
    @Description("How long you take beside others, and what is counted; yours alone to read")
    @RolesAllowed(Role.LEARNER)
    @RunOnVirtualThread
    public PaceView pace(UUID personId) {
        return choosePace.of(personId);
    }
}
