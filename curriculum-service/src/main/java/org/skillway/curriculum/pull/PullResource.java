package org.skillway.curriculum.pull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
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

/** Refreshers that a learner asks for. */
@Path("/v1/people/{id}/refreshers")
@RunOnVirtualThread
class PullResource {

    private static final String KEY = "[a-z0-9-]{1,64}";

    @Inject
    PullRefresher pullRefresher;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "findRefresher",
            summary = "Which refresher somebody would get for a skill or a module, or why none; writes nothing")
    public PullView look(
            @PathParam("id") UUID id,
            @QueryParam("skill") @Pattern(regexp = KEY) @Nullable String skill,
            @QueryParam("module") @Pattern(regexp = KEY) @Nullable String module,
            @QueryParam("minutes") @DefaultValue("10") @Min(1) @Max(60) int minutes) {
        return pullRefresher.look(id, new PullRequest(skill, module, minutes));
    }

    @POST
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "pullRefresher", summary = "Ask for a refresher; the best that fits goes on your path")
    @APIResponse(
            responseCode = "201",
            description = "On the path",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PullView.class)))
    @APIResponse(responseCode = "409", description = "One in this skill is on the path already")
    @APIResponse(responseCode = "422", description = "None fits; the detail says why")
    public Response pull(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull PullRequest request) {
        return idempotency.once(key, request, () -> pullRefresher.pull(id, request));
    }

    @DELETE
    @Path("/{module}")
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "takeBackRefresher",
            summary = "Ask for it no more; one that nobody asked for is taken back already")
    public void takeBack(@PathParam("id") UUID id, @PathParam("module") @Pattern(regexp = KEY) String module) {
        pullRefresher.takeBack(id, module);
    }
}
