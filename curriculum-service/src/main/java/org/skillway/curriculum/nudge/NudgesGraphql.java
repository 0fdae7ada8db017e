package org.skillway.curriculum.nudge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** A person's reminders, for the screen on which they choose them. */
@GraphQLApi
public class NudgesGraphql {

    @Inject
    ChooseNudges chooseNudges;

    @Query("nudges")
    @Description("Whether and when somebody is reminded, and of what they were")
    @RolesAllowed({Role.LEARNER, Role.LD_ADMIN})
    @RunOnVirtualThread
    public NudgesView nudges(UUID personId) {
        return chooseNudges.of(personId);
    }
}
