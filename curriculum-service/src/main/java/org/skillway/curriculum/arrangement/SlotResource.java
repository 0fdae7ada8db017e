package org.skillway.curriculum.arrangement;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/people/{id}/slots")
@RunOnVirtualThread
class SlotResource {

    @Inject
    ArrangeSlots arrangeSlots;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getSlots", summary = "The slots that somebody's learning comes in")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304", description = ETags.UNCHANGED)
    public RestResponse<SlotsView> read(@PathParam("id") UUID id) {
        return answer(arrangeSlots.of(id));
    }

    @PUT
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN})
    @Operation(operationId = "arrangeSlots", summary = "Arrange the slots; changing them needs the ETag you read")
    public RestResponse<SlotsView> arrange(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SlotsRequest request) {
        return answer(arrangeSlots.arrange(id, request.toPlan(), known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        }));
    }

    private static RestResponse<SlotsView> answer(SlotsView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.ofAnswer(view.version()))
                .build();
    }
}
