package org.skillway.mentor.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Needs for screens. */
@GraphQLApi
@RunOnVirtualThread
public class NeedGraphql {

    @Inject
    ReadNeeds readNeeds;

    @Query("need")
    @Description("One need, open or closed")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public NeedView need(@NonNull UUID id) {
        return NeedView.of(readNeeds.shown(id));
    }
}
