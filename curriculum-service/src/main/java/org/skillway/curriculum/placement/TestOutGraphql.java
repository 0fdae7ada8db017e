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

    private static final int MOST = 100;

    @Inject
    ReadTestOuts readTestOuts;

    @Query("testOuts")
    @Description("Somebody's tests, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public List<TestOutView> testOuts(UUID personId) {
        return readTestOuts.before(personId, "infinity", new UUID(0, 0), MOST).stream()
                .map(readTestOuts::view)
                .toList();
    }
}
