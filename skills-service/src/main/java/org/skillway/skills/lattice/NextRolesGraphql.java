package org.skillway.skills.lattice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class NextRolesGraphql {

    @Inject
    ReadNextRoles readNextRoles;

    @Inject
    Standpoints standpoints;

    @Query
    @Description("Which roles may come after a role, and how far they lie.")
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    public NextRolesView nextRoles(String role, @Nullable Instant asOf, @Nullable Instant knownAt) {
        return readNextRoles.at(role, standpoints.onRecord(asOf, knownAt));
    }
}
