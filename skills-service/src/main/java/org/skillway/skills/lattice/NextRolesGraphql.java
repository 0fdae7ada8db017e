package org.skillway.skills.lattice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

@GraphQLApi
public class NextRolesGraphql {

    @Inject
    ReadNextRoles readNextRoles;

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
    public NextRolesView nextRoles(String role) {
        return readNextRoles.view(readNextRoles.require(role));
    }
}
