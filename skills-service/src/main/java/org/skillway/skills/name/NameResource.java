package org.skillway.skills.name;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;

/** What somebody is called. */
@Path("/v1/people/{id}/name")
@RunOnVirtualThread
class NameResource {

    @Inject
    Names names;

    @Inject
    Sight sight;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getPersonName",
            summary = "What somebody is called whom you may see, who offers help, or with whom you share a mentorship")
    public PersonNameView read(@PathParam("id") UUID personId) {
        return names.of(List.of(personId)).stream().findFirst().orElseThrow(() -> sight.unseen(personId));
    }
}
