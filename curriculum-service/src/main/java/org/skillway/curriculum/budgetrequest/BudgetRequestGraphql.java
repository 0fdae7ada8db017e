package org.skillway.curriculum.budgetrequest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** Requests for more learning time, for screens. */
@GraphQLApi
public class BudgetRequestGraphql {

    /** One page of requests; {@code nextCursor} is absent on the last one. */
    @Type("TimeBudgetRequestsPage")
    public record TimeBudgetRequestsPage(
            List<MoreMinutesView> data, @Nullable String nextCursor) {}

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

    @Query("timeBudgetRequestsToDecide")
    @Description(
            "The requests for more learning time that are yours to decide, the oldest first; of those decided the latest")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public TimeBudgetRequestsPage timeBudgetRequestsToDecide(
            @DefaultValue("open") @Pattern(regexp = "open|decided") String status,
            @Nullable UUID personId,
            @Nullable Instant updatedSince,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<MoreMinutesView> page = readRequests.page(status, new Wanted(personId, updatedSince), limit, cursor);
        return new TimeBudgetRequestsPage(page.data(), page.nextCursor());
    }
}
