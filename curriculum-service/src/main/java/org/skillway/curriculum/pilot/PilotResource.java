package org.skillway.curriculum.pilot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.skillway.platform.rest.ETags;

@Path("/v1/pilot-groups")
@RunOnVirtualThread
class PilotResource {

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

    record PilotList(List<PilotView> data) {}

    @Inject
    PilotGroups groups;

    @Inject
    ArrangePilot arrangePilot;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "listPilotGroups", summary = "The pilot groups and who is in them")
    public PilotList list() {
        audit.read("pilot-group.read", "pilot-groups");
        return new PilotList(groups.all().stream().map(PilotView::of).toList());
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
