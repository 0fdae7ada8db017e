package org.skillway.metrics.restart;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** Charts that began anew, for screens. */
@GraphQLApi
@RunOnVirtualThread
public class RestartGraphql {

    /** One page of them; {@code nextCursor} is absent on the last one. */
    @Type("ChartRestartPage")
    public record RestartPage(
            List<RestartView> data, @Nullable String nextCursor) {}

    @Inject
    ReadRestarts readRestarts;

    @Query
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Description("Which of a person's charts began anew, who let them and why, newest first")
    public RestartPage chartRestarts(
            UUID personId, @DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var page = readRestarts.page(personId, limit, cursor);
        return new RestartPage(page.data(), page.nextCursor());
    }
}
