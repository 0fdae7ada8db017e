package org.skillway.metrics.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@GraphQLApi
@RunOnVirtualThread
public class AlertGraphql {

    /** One page of alerts; {@code nextCursor} is absent on the last one. */
    @Type("AlertPage")
    public record AlertPage(List<AlertView> data, @Nullable String nextCursor) {}

    @Inject
    ReadAlerts readAlerts;

    @Query
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Description("Whose work slips among those you answer for, newest first")
    public AlertPage alerts(
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Description("`open` or `cleared`; both where absent") @Nullable @Pattern(regexp = "open|cleared")
                    String status,
            @Nullable Instant updatedSince) {
        var page = readAlerts.page(limit, cursor, status, updatedSince);
        return new AlertPage(page.data(), page.nextCursor());
    }
}
