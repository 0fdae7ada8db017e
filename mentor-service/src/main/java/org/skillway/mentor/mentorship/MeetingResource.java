package org.skillway.mentor.mentorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** When mentor and learner met. */
@Path("/v1/mentorships/{id}/meetings")
@RunOnVirtualThread
class MeetingResource {

    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    @Inject
    FollowMentorship followMentorship;

    @Inject
    ReadMentorships readMentorships;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER})
    @Operation(
            operationId = "recordMeeting",
            summary = "Say that the two met, as one of them; one meeting a day counts")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(responseCode = "422")
    public Response met(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid MeetingRequest request) {
        return idempotency.once(key, request, () -> followMentorship.met(id, request.meeting()));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listMeetings", summary = "When the two met, by either's word, in the order it was told")
    public Page<MeetingView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var list = "meetings/" + id;
        var after = UUID.fromString(cursors.keyOf(list, cursor, BEFORE_ALL));
        return Page.of(
                        readMentorships.meetings(id, updatedSince, after, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id.toString()))
                .map(MeetingView::of);
    }
}
