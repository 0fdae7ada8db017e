package org.skillway.platform.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

@GraphQLApi
public class CounterGraphql {

    @Inject
    Counters counters;

    @Query
    @RolesAllowed(Role.INTEGRATION)
    public long total(@Name("personId") UUID personId) {
        var row = counters.findById(personId);
        if (row == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "No counter " + personId);
        }
        return row.total;
    }
}
