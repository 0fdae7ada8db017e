package org.skillway.curriculum.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.platform.access.Role;

/** Contests for screens. */
@GraphQLApi
public class ContestGraphql {

    private static final int MOST = 100;

    @Inject
    ReadContests readContests;

    @Query("pathContests")
    @Description("The contests about one path, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ContestView> pathContests(UUID personId) {
        return readContests.about(personId, Part.AFTER_ALL, MOST).stream()
                .map(ContestView::of)
                .toList();
    }

    @Query("openContests")
    @Description("The contests that are yours to decide, the oldest first; a hundred at most")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ContestView> openContests() {
        return readContests.forCaller("open", Part.oldest(MOST)).stream()
                .map(ContestView::of)
                .toList();
    }
}
