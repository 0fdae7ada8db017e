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

    @Inject
    TestDesigns designs;

    @Query("testOuts")
    @Description("Somebody's tests, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public List<TestOutView> testOuts(UUID personId) {
        return readTestOuts.before(personId, "infinity", new UUID(0, 0), MOST).stream()
                .map(readTestOuts::view)
                .toList();
    }

    @Query("testOut")
    @Description("One test: the item asked, or the verdict")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public TestOutView testOut(UUID personId, UUID testOutId) {
        return readTestOuts.one(personId, testOutId);
    }

    @Query("testOutDesign")
    @Description("How often tests may be wrong, and how often they may be taken")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public TestDesignView testOutDesign() {
        return TestDesignView.of(designs.current());
    }

    @Query("whyTestOut")
    @Description("What each answer of an ended test weighed, and the fewest that would have changed the outcome")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public TestOutWhyView whyTestOut(UUID personId, UUID testOutId) {
        return readTestOuts.why(personId, testOutId);
    }
}
