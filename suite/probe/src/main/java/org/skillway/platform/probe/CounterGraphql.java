package org.skillway.platform.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

@GraphQLApi
public class CounterGraphql {

    @Inject
    Counters counters;

    @Inject
    Caller caller;

    @Query
    @RolesAllowed(Role.INTEGRATION)
    public long total(@Name("personId") UUID personId) {
        var row = counters.findById(personId);
        if (row == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "No counter " + personId);
        }
        return row.total;
    }

    @Query
    @RolesAllowed({Role.LEARNER, Role.MANAGER})
    public String ownReach() {
        return caller.reach().name();
    }

    @Query
    @RolesAllowed({Role.LEARNER, Role.HR_ADMIN})
    public String peopleReach() {
        return caller.reach().name();
    }
}
