package org.skillway.curriculum.pilot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;

/** Pilot groups for screens. */
@GraphQLApi
public class PilotGraphql {

    @Inject
    PilotGroups groups;

    @Inject
    Audit audit;

    @Query("pilotGroups")
    @Description("The pilot groups and who is in them")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<PilotView> pilotGroups() {
        audit.read("pilot-group.read", "pilot-groups");
        return groups.all().stream().map(PilotView::of).toList();
    }
}
