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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/locations")
@RunOnVirtualThread
class LocationResource {

    @Inject
    Locations locations;

    @Inject
    PutLocation putLocation;

    @Inject
    Cursors cursors;

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putLocation", summary = "Say what a place is called and what time it is there")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<LocationView> put(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull LocationRequest request) {
        var row = putLocation.run(key, request, ifMatch);
        return answer(row, row.version == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listLocations", summary = "The places where people work, by key")
    public Page<LocationView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var rows = locations.page(cursors.keyOf("locations", cursor, ""), updatedSince, limit + 1);
        return Page.of(rows, limit, last -> cursors.after("locations", last.key))
                .map(LocationView::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getLocation", summary = "One place")
    public RestResponse<LocationView> get(@PathParam("key") String key) {
        return answer(locations.require(key), RestResponse.Status.OK);
    }

    private static RestResponse<LocationView> answer(LocationRow row, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, LocationView.of(row))
                .header(HttpHeaders.ETAG, ETags.strong(row.version))
                .build();
    }
}
