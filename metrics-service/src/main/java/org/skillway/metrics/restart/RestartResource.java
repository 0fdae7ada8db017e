package org.skillway.metrics.restart;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1/people/{id}/charts")
@RunOnVirtualThread
class RestartResource {

    @Inject
    RestartChart restartChart;

    @Inject
    ReadRestarts readRestarts;

    @GET
    @Path("/restarts")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "listChartRestarts",
            summary = "Which of a person's charts began anew, who let them and why, newest first")
    public Page<RestartView> list(
            @PathParam("id") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readRestarts.page(personId, limit, cursor);
    }

    @POST
    @Path("/{kpi}:restart")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN})
    @Operation(
            operationId = "restartChart",
            summary = "Forget what a person's chart of a KPI learned, because it learned from what was wrong")
    @APIResponse(
            responseCode = "201",
            description = "It begins anew",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RestartView.class)))
    @APIResponse(responseCode = "403")
    @APIResponse(responseCode = "404")
    public Response restart(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID personId,
            @PathParam("kpi") String kpi,
            @Valid @NotNull RestartRequest request) {
        return restartChart.run(key, personId, kpi, request);
    }
}
