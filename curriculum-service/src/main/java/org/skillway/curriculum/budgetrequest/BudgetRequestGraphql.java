package org.skillway.curriculum.budgetrequest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.platform.access.Role;

/** Requests for more learning time, for screens. */
@GraphQLApi
public class BudgetRequestGraphql {

    private static final int MOST = 100;

    @Inject
    ReadBudgetRequests readRequests;

    @Query("timeBudgetRequests")
    @Description("What one learner asked for, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<MoreMinutesView> timeBudgetRequests(UUID personId, @Nullable Instant updatedSince) {
        return readRequests.about(personId, updatedSince, Part.AFTER_ALL, MOST).stream()
                .map(MoreMinutesView::of)
                .toList();
    }

    @Query("openTimeBudgetRequests")
    @Description("The requests for more learning time that are yours to decide, the oldest first; a hundred at most")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<MoreMinutesView> openTimeBudgetRequests() {
        return readRequests.forCaller(true, Part.oldest(MOST)).stream()
                .map(MoreMinutesView::of)
                .toList();
    }
}
