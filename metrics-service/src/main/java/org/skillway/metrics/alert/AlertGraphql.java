package org.skillway.metrics.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

@GraphQLApi
@RunOnVirtualThread
public class AlertGraphql {

    private static final int MOST = 100;

    @Inject
    ReadAlerts readAlerts;

    @Query
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Description("Whose work slips among those you answer for, newest first")
    public List<AlertView> alerts(@DefaultValue("50") int limit) {
        return readAlerts.page(Math.clamp(limit, 1, MOST), null).data();
    }
}
