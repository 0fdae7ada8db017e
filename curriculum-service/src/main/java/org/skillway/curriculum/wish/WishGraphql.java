package org.skillway.curriculum.wish;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Wishes for screens. */
@GraphQLApi
public class WishGraphql {

    @Inject
    ReadWishes readWishes;

    @Query("pathWishes")
    @Description("What somebody wants soon and what they put off")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public WishesView pathWishes(UUID personId) {
        return readWishes.of(personId);
    }
}
