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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentorship.domain.Outcome;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** Who helps whom. */
@Path("/v1/mentorships")
@RunOnVirtualThread
class MentorshipResource {

    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    @Inject
    AgreeMentorship agreeMentorship;

    @Inject
    FollowMentorship followMentorship;

    @Inject
    ReadMentorships readMentorships;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "agreeMentorship", summary = "Bring two people together: a mentor for a need, or a buddy")
    @APIResponse(
            responseCode = "201",
            description = "Agreed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MentorshipView.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response agree(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid MentorshipRequest request) {
        return idempotency.once(key, request, () -> agreeMentorship.run(request));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "listMentorships",
            summary = "In which mentorships that you may see a person helps or is helped")
    public Page<MentorshipView> list(
            @QueryParam("personId") @NotNull UUID personId,
            @Parameter(description = "What was agreed or ended since then.") @QueryParam("updatedSince") @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var list = list(personId);
        var after = UUID.fromString(cursors.keyOf(list, cursor, BEFORE_ALL));
        return Page.of(
                        readMentorships.of(personId, updatedSince, after, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id.toString()))
                .map(MentorshipView::of);
    }

    /** The list as GraphQL names it too: a cursor of the one goes on in the other. */
    static String list(UUID personId) {
        return "mentorships/" + personId;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getMentorship", summary = "One mentorship")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<MentorshipView> read(@PathParam("id") UUID id) {
        return answer(readMentorships.one(id));
    }

    @POST
    @Path("/{id}:end")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "endMentorship",
            summary = "Say that it has ended and how, with the ETag you read; a mentor only that it is called off")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "409")
    public RestResponse<MentorshipView> end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EndRequest request) {
        return answer(followMentorship.end(id, Kebab.parse(Outcome.class, request.outcome()), ifMatch));
    }

    private static RestResponse<MentorshipView> answer(MentorshipRow row) {
        return RestResponse.ResponseBuilder.ok(MentorshipView.of(row))
                .header(HttpHeaders.ETAG, ETags.strong(row.version))
                .build();
    }
}
