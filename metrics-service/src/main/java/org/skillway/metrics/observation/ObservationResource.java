package org.skillway.metrics.observation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@Path("/v1/people/{id}/observations")
@RunOnVirtualThread
class ObservationResource {

    @Inject
    Observations observations;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listObservations", summary = "Every measured value about a person, newest first")
    public Page<ObservationView> list(
            @PathParam("id") UUID personId,
            @QueryParam("kpi") @Nullable String kpi,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        sight.require(personId);
        var place = Place.parse(cursors.keyOf("observations", cursor, Place.START.text()));
        var page = Page.of(
                observations.before(place, personId, kpi, limit + 1),
                limit,
                last -> cursors.after("observations", Place.of(last).text()));
        if (!isSelf(personId)) {
            audit.read("observations.read", "person/" + personId);
        }
        return page;
    }

    private boolean isSelf(UUID personId) {
        return directory
                .byUserName(caller.userName())
                .filter(self -> self.personId().equals(personId))
                .isPresent();
    }
}
