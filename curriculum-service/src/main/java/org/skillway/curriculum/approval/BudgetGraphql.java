package org.skillway.curriculum.approval;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Somebody's learning time, for the screens of learners and managers. */
@GraphQLApi
public class BudgetGraphql {

    @Inject
    ReadBudget readBudget;

    @Query("timeBudget")
    @Description("The learning time that holds for somebody, and who approved it")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public BudgetView timeBudget(UUID personId) {
        return readBudget.of(personId);
    }
}
