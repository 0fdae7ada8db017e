package org.skillway.skills.occupation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@Path("/v1/occupations")
@RunOnVirtualThread
class OccupationResource {

    @Inject
    Occupations occupations;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Operation(operationId = "listOccupations", summary = "The imported occupations, by key")
    public Page<OccupationSummary> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "A part of the id, the title or an alias, in any case.")
                    @QueryParam("query")
                    @DefaultValue("")
                    @Size(max = 200)
                    String query,
            @QueryParam("scheme") @Nullable @Pattern(regexp = "[a-z0-9-]{1,32}") String scheme,
            @Parameter(description = "Only those that ask for this skill.")
                    @QueryParam("skill")
                    @Nullable
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    String skill,
            @QueryParam("status") @Nullable @Pattern(regexp = "active|deprecated") String status) {
        var filter = OccupationFilter.of(query, scheme, skill, status);
        var rows = occupations.page(cursors.keyOf("occupations", cursor, ""), updatedSince, filter, limit + 1);
        return Page.of(
                        rows,
                        limit,
                        last -> cursors.after("occupations", last.occupation().key()))
                .map(OccupationSummary::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Operation(operationId = "getOccupation", summary = "What an occupation takes: skills with levels, and tasks")
    public OccupationView get(@PathParam("key") String key) {
        return OccupationView.of(occupations.require(key));
    }

    @GET
    @Path("/{key}/role-map-template")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getRoleMapTemplate", summary = "A role map to start from; publishes nothing")
    public RoleMapTemplateView template(@PathParam("key") String key) {
        return RoleMapTemplateView.of(occupations.require(key).occupation());
    }
}
