package org.skillway.curriculum.pilot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/pilot-groups")
@RunOnVirtualThread
class PilotResource {

    private static final String LIST = "pilot-groups";
    private static final String KEY = "[a-z0-9-]{1,64}";

    /** The people of the teams are counted in as they are now; nobody at all ends the pilot. */
    record PilotRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 500) List<@NotNull UUID> people,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> teams) {

        List<UUID> namedPeople() {
            return people == null ? List.of() : people;
        }

        List<String> namedTeams() {
            return teams == null ? List.of() : teams;
        }
    }

    @Inject
    PilotGroups groups;

    @Inject
    ArrangePilot arrangePilot;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "listPilotGroups", summary = "The pilot groups and who is in them")
    public Page<PilotView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        audit.read("pilot-group.read", LIST);
        String after = cursors.keyOf(LIST, cursor, "");
        return Page.of(groups.after(after, limit + 1), limit, last -> cursors.after(LIST, last.key()))
                .map(PilotView::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "getPilotGroup", summary = "A pilot group and who is in it")
    public RestResponse<PilotView> read(@PathParam("key") @Pattern(regexp = KEY) String key) {
        audit.read("pilot-group.read", "pilot-group/" + key);
        return answer(
                groups.of(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No pilot group '" + key + "'.")));
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "arrangePilotGroup",
            summary = "Say who is in a pilot group, by name or by team. Changing it needs the ETag you read")
    public RestResponse<PilotView> arrange(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PilotRequest request) {
        return answer(arrangePilot.arrange(key, request, known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        }));
    }

    private static RestResponse<PilotView> answer(PilotGroup group) {
        return RestResponse.ResponseBuilder.ok(PilotView.of(group))
                .header(HttpHeaders.ETAG, ETags.strong(group.version()))
                .build();
    }
}
