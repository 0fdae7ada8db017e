package org.skillway.curriculum.nudge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/people/{id}/nudges")
@RunOnVirtualThread
class NudgesResource {

    @Inject
    ChooseNudges chooseNudges;

    @GET
    @RolesAllowed({Role.LEARNER, Role.LD_ADMIN})
    @Operation(operationId = "getNudges", summary = "Whether and when somebody is reminded, and of what they were")
    public RestResponse<NudgesView> read(@PathParam("id") UUID id) {
        return answer(chooseNudges.of(id));
    }

    @PUT
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "chooseNudges",
            summary = "Choose for yourself whether and when you are reminded. Changing it needs the ETag you read")
    public RestResponse<NudgesView> choose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NudgeWishRequest request) {
        var chosen = chooseNudges.choose(id, request.toWish(), known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        });
        return answer(chooseNudges.shown(id, chosen));
    }

    private static RestResponse<NudgesView> answer(NudgesView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
