package org.skillway.curriculum.activitylog;

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
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** What somebody did, for screens. */
@GraphQLApi
public class ActivityLogGraphql {

    /** One page of activities; {@code nextCursor} is absent on the last one. */
    @Type("ActivitiesPage")
    public record ActivitiesPage(
            List<LoggedActivityView> data, @Nullable String nextCursor) {}

    @Inject
    ReadActivities readActivities;

    @Query("activities")
    @Description("What somebody did, the latest recorded first")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ActivitiesPage activities(
            @NonNull UUID personId,
            @Nullable Instant updatedSince,
            @Nullable @Pattern(regexp = ActivityQuery.KIND) String kind,
            @Nullable @Pattern(regexp = ActivityQuery.MODULE) String module,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<LoggedActivityView> page =
                readActivities.page(new ActivityQuery(personId, updatedSince, kind, module), limit, cursor);
        return new ActivitiesPage(page.data(), page.nextCursor());
    }
}
