package org.skillway.curriculum.arrangement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Somebody's slots, for the screen on which they are arranged. */
@GraphQLApi
public class SlotsGraphql {

    @Inject
    ArrangeSlots arrangeSlots;

    @Query("slots")
    @Description("The slots that somebody's learning comes in")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public SlotsView slots(UUID personId) {
        return arrangeSlots.of(personId);
    }
}
