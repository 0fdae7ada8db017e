package org.skillway.skills.team;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.Standpoints;

@Path("/v1/teams")
@RunOnVirtualThread
class TeamResource {

    @Inject
    Teams teams;

    @Inject
    ReadTeams readTeams;

    @Inject
    PutTeam putTeam;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putTeam", summary = "Say what a team is, from a day on")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<TeamView> put(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Valid @NotNull TeamRequest request) {
        var row = putTeam.run(request.team(key), request.period(), ifMatch, ifNoneMatch);
        return answer(TeamView.of(row), row.version == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK, row);
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listTeams", summary = "All teams, by key, now or as they were")
    public Page<TeamView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "What was true on this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var at = standpoints.ofList(asOf, knownAt);
        var rows = teams.page(cursors.keyOf("teams", cursor, ""), updatedSince, at, limit + 1);
        return Page.of(rows, limit, last -> cursors.after("teams", last.key)).map(TeamView::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getTeam", summary = "One team, now or as it was")
    public RestResponse<TeamView> get(
            @PathParam("key") String key,
            @Parameter(description = "What was true on this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return answer(readTeams.one(key, asOf, knownAt), RestResponse.Status.OK, teams.require(key));
    }

    @GET
    @Path("/{key}/members")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listTeamMembers", summary = "Who of those you may see is or was in a team")
    public Page<PersonView> members(
            @PathParam("key") String key,
            @Parameter(description = "Who was in it on this day.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt,
            @Parameter(description = "Of whom something changed since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readTeams.members(key, asOf, knownAt, updatedSince, limit, cursor);
    }

    /** What was is read with the version of what is: whoever changes a team changes that. */
    private static RestResponse<TeamView> answer(TeamView view, RestResponse.Status status, TeamRow row) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, ETags.strong(row.version))
                .build();
    }
}
