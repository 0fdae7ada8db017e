package org.skillway.curriculum.norms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** What is usual among a company's people, for screens. */
@GraphQLApi
public class NormsGraphql {

    @Inject
    TenantNorms norms;

    @Query("norms")
    @Description("What is usual among the tenant's people, from which everybody new begins")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @RunOnVirtualThread
    public NormsView norms() {
        return NormsView.of(norms.found().orElse(null));
    }
}
