package org.skillway.metrics.chain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

@GraphQLApi
@RunOnVirtualThread
public class ChainGraphql {

    @Inject
    ReadChain readChain;

    @Query
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Description("Signal, observation, drift and path change, in order")
    public ChainView chain(UUID correlationId) {
        return readChain.require(correlationId);
    }
}
