package org.skillway.curriculum.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** A sitting for the screen that leads through it. */
@GraphQLApi
public class SessionGraphql {

    @Inject
    ComposeSession composeSession;

    @Query("session")
    @Description("One sitting: concept, practice and looking back, as 3 to 7 to 1")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public SessionView session(UUID personId, @Nullable @Min(3) @Max(60) Integer minutes, @Nullable String moment) {
        return composeSession.of(personId, minutes, moment);
    }
}
