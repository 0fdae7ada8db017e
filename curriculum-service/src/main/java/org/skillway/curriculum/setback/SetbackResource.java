package org.skillway.curriculum.setback;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.setback.Setbacks.Place;
import org.skillway.curriculum.setback.Setbacks.Setback;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@Path("/v1/setbacks")
@RunOnVirtualThread
class SetbackResource {

    private static final String LIST = "setbacks";

    /** A learner for whom something failed that the service does by itself. */
    record SetbackView(
            UUID personId,

            @Schema(description = "replan, morning, nudge, pilot or refresher.")
            String chore,

            int tries,
            Instant failedAt,

            @Schema(description = "Null where it is not tried again: the path or the nudge stays as it was.") @Nullable
            Instant retryAt,

            @Schema(description = "The kind of error, without anything personal in it.")
            String problem) {

        static SetbackView of(Setback setback) {
            return new SetbackView(
                    setback.personId(),
                    setback.chore(),
                    setback.tries(),
                    setback.failedAt(),
                    setback.retryAt(),
                    setback.problem());
        }
    }

    @Inject
    Setbacks setbacks;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listSetbacks",
            summary = "Learners whose path or nudge could not be made, and when that is tried again")
    public Page<SetbackView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Place after = Place.parse(cursors.keyOf(LIST, cursor, Place.FIRST.text()));
        var page = Page.of(
                setbacks.latest(after, limit + 1),
                limit,
                last -> cursors.after(LIST, Place.of(last).text()));
        audit.readAll(
                "setback.read",
                page.data().stream()
                        .map(setback -> "person/" + setback.personId())
                        .distinct()
                        .toList());
        return page.map(SetbackView::of);
    }
}
