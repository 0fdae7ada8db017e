package org.skillway.curriculum.slot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.slot.Slots.VersionedPlan;
import org.skillway.curriculum.slot.SlotsView.OpenSlotView;
import org.skillway.curriculum.slot.domain.Moment;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/people/{id}")
@RunOnVirtualThread
class SlotResource {

    /** Something in somebody's work that happened or will happen. */
    record MomentRequest(
            @NotNull @Pattern(regexp = SlotsRequest.MOMENT) String moment,
            @NotNull Instant at) {}

    /** A moment that was taken note of. */
    record MomentView(
            String moment,
            Instant at,

            @Schema(description = "The slot it opens; null where it has none for that day.") @Nullable
            OpenSlotView opens) {}

    @Inject
    ArrangeSlots arrangeSlots;

    @GET
    @Path("/slots")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getSlots", summary = "The slots that somebody's learning comes in")
    public RestResponse<SlotsView> read(@PathParam("id") UUID id) {
        return answer(id, arrangeSlots.of(id));
    }

    @PUT
    @Path("/slots")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN})
    @Operation(operationId = "arrangeSlots", summary = "Arrange the slots; changing them needs the ETag you read")
    public RestResponse<SlotsView> arrange(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SlotsRequest request) {
        return answer(id, arrangeSlots.arrange(id, request.toPlan(), known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        }));
    }

    @POST
    @Path("/moments")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "noteMoment", summary = "Say that something happened or will; said twice it is still one")
    @APIResponse(responseCode = "200")
    public MomentView note(@PathParam("id") UUID id, @Valid @NotNull MomentRequest request) {
        Moment moment = new Moment(request.moment(), request.at());
        return new MomentView(
                moment.moment(),
                moment.at(),
                arrangeSlots.note(id, moment).map(OpenSlotView::of).orElse(null));
    }

    private static RestResponse<SlotsView> answer(UUID personId, VersionedPlan plan) {
        return RestResponse.ResponseBuilder.ok(SlotsView.of(personId, plan))
                .header(HttpHeaders.ETAG, ETags.strong(plan.version()))
                .build();
    }
}
