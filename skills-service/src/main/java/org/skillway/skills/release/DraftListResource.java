package org.skillway.skills.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** What editors are at. */
@Path("/v1/role-map-drafts")
@RunOnVirtualThread
class DraftListResource {

    static final String LIST = "role-map-drafts";

    @Inject
    Drafts drafts;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "listRoleMapDrafts", summary = "All drafts, by role")
    public Page<DraftSummaryView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What changed since then, with those discarded.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince) {
        var rows = drafts.page(cursors.keyOf(LIST, cursor, ""), updatedSince, limit + 1);
        return Page.of(rows, limit, last -> cursors.after(LIST, last.role)).map(DraftSummaryView::of);
    }
}
