package org.skillway.skills.stretch;

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

@Path("/v1/stretch-assignments")
@RunOnVirtualThread
class StretchAssignmentResource {

    @Inject
    StretchAssignments assignments;

    @Inject
    PutStretchAssignment putAssignment;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putStretchAssignment",
            summary = "Say what a stretch assignment is, what it exercises and to whom it is open")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<StretchAssignmentView> put(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull StretchAssignmentRequest request) {
        var version = putAssignment.run(key, request, ifMatch);
        return answer(
                view(key, Standpoints.FOR_EVER),
                version,
                version == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listStretchAssignments", summary = "The stretch assignments of the company, by key")
    public Page<StretchAssignmentView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What was said of them since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var at = standpoints.onRecord(asOf, knownAt);
        var page = Page.of(
                assignments.page(cursors.keyOf("stretch-assignments", cursor, ""), updatedSince, at, limit + 1),
                limit,
                last -> cursors.after("stretch-assignments", last.key));
        return new Page<>(assignments.views(page.data(), at), page.nextCursor());
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getStretchAssignment", summary = "One stretch assignment, now or as it was")
    public RestResponse<StretchAssignmentView> get(
            @PathParam("key") String key,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        // With the version of now: whoever changes it changes that.
        return answer(
                view(key, standpoints.onRecord(asOf, knownAt)),
                assignments.require(key).version,
                RestResponse.Status.OK);
    }

    private StretchAssignmentView view(String key, Instant at) {
        var row = assignments
                .then(key, at)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No stretch assignment '" + key + "'."));
        return assignments.views(List.of(row), at).getFirst();
    }

    private static RestResponse<StretchAssignmentView> answer(
            StretchAssignmentView view, long version, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
