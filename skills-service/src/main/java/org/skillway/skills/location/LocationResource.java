package org.skillway.skills.location;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/locations")
@RunOnVirtualThread
class LocationResource {

    @Inject
    Locations locations;

    @Inject
    PutLocation putLocation;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putLocation", summary = "Say what a place is called and what time it is there")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<LocationView> put(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull LocationRequest request) {
        var row = putLocation.run(key, request, ifMatch);
        return answer(
                LocationView.of(row),
                row.version,
                row.version == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listLocations", summary = "The places where people work, by key")
    public Page<LocationView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What was true on this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var at = standpoints.ofList(asOf, knownAt);
        var rows = locations.page(cursors.keyOf("locations", cursor, ""), updatedSince, at, limit + 1);
        return Page.of(rows, limit, last -> cursors.after("locations", last.key))
                .map(LocationView::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getLocation", summary = "One place, now or as it was")
    public RestResponse<LocationView> get(
            @PathParam("key") String key,
            @Parameter(description = "What was true on this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var row = locations.require(key);
        var then =
                locations.asOf(List.of(key), standpoints.ofList(asOf, knownAt)).get(key);
        if (then == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "No location '" + key + "' was known then.");
        }
        // With the version of now: whoever changes a place changes that.
        return answer(LocationView.of(then), row.version, RestResponse.Status.OK);
    }

    private static RestResponse<LocationView> answer(LocationView view, long version, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
