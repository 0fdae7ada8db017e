package org.skillway.metrics.kpi;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/kpis")
@RunOnVirtualThread
class KpiResource {

    @Inject
    Kpis kpis;

    @Inject
    DefineKpi defineKpi;

    @Inject
    ReadKpis readKpis;

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "defineKpi", summary = "Create a KPI, or change it with If-Match")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<KpiView> define(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull KpiRequest request) {
        var defined = defineKpi.define(key, request, ifMatch);
        var status = defined.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, KpiView.of(defined.kpi()))
                .header("ETag", ETags.strong(defined.kpi().version))
                .build();
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION
    })
    @Operation(operationId = "listKpis", summary = "All KPIs, by key")
    public Page<KpiView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readKpis.page(limit, cursor);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION
    })
    @Operation(operationId = "getKpi", summary = "One KPI")
    public RestResponse<KpiView> get(@PathParam("key") String key) {
        var kpi = kpis.of(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No KPI '" + key + "'."));
        return RestResponse.ResponseBuilder.ok(KpiView.of(kpi))
                .header("ETag", ETags.strong(kpi.version))
                .build();
    }
}
