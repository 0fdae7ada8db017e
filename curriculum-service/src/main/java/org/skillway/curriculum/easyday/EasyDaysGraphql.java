package org.skillway.curriculum.easyday;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Somebody's easy days, for the screen on which they are chosen. */
@GraphQLApi
public class EasyDaysGraphql {

    @Inject
    ChooseEasyDays chooseEasyDays;

    @Query("easyDays")
    @Description("The days of the week on which somebody reviews less than usual, or nothing")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public EasyDaysView easyDays(UUID personId) {
        return chooseEasyDays.of(personId);
    }
}
