package org.skillway.metrics.effect;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** What modules and refreshers do to the work. */
@Path("/v1")
@RunOnVirtualThread
class EffectResource {

    record EffectList(List<EffectView> data) {}

    @Inject
    EstimateEffects estimateEffects;

    @Inject
    Effects effects;

    @Inject
    Cursors cursors;

    @POST
    @Path("/effects:estimate")
    @RolesAllowed({Role.ANALYST, Role.LD_ADMIN})
    @Operation(
            operationId = "estimateEffects",
            summary = "Estimate anew what modules and refreshers do to each KPI of their skill")
    @APIResponse(responseCode = "200")
    public EffectList estimate() {
        return new EffectList(
                estimateEffects.asked().stream().map(EffectView::of).toList());
    }

    @GET
    @Path("/effects")
    @RolesAllowed({Role.ANALYST, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "listEffects", summary = "The effects as they were estimated last, with their grades")
    public Page<EffectView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                        effects.after(cursors.keyOf("effects", cursor, ""), limit + 1),
                        limit,
                        last -> cursors.after("effects", Effects.place(last)))
                .map(EffectView::of);
    }
}
