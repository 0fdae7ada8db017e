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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;

@Path("/v1/setbacks")
@RunOnVirtualThread
class SetbackResource {

    /** The latest set-backs. */
    record SetbackList(List<SetbackView> data) {}

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

        static SetbackView of(Setbacks.Setback setback) {
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

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listSetbacks",
            summary = "Learners whose path or nudge could not be made, and when that is tried again")
    public SetbackList list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        List<SetbackView> latest =
                setbacks.latest(limit).stream().map(SetbackView::of).toList();
        audit.read("setback.read", "setbacks");
        return new SetbackList(latest);
    }
}
