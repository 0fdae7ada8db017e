package org.skillway.curriculum.placement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Tests for screens. */
@GraphQLApi
public class TestOutGraphql {

    @Inject
    ReadTestOuts readTestOuts;

    @Query("testOuts")
    @Description("Somebody's tests, the latest first")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public List<TestOutView> testOuts(UUID personId) {
        return readTestOuts.all(personId);
    }
}
